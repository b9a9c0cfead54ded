"""Invented articles that the notebooks are run on: one with everything, one with nothing, one in another language, and
one that strains the page: places on both sides of the date line, long names, figures far apart.
"""

from pathlib import Path

from analysis.reports.parameters import why_no_report

ROOT = Path(__file__).resolve().parents[2]
SEED = ROOT / "seeds" / "islamic-state-fraying.txt"
NOTEBOOKS = [path for path in sorted((ROOT / "notebooks").glob("*.ipynb")) if not why_no_report(path)]  # of reports

ARTICLES = {
    "harbour": """\
PORT ANSEL — At least three ferries sank off the coast of Denmark on Monday, the harbour master, Ilse Brandt, said.
“We counted 41 survivors,” she said, “and about 1,200 litres of oil.” <b>Nobody</b> was killed.

Hundreds of villagers fled in March 2025, two residents said on condition of anonymity. The owner, Corvo Lines, claimed
losses of up to €900 a day. Police in Hamburg arrested two men on suspicion of fraud.
""",
    "bare": "Nobody came. Nothing was decided, and so it stayed.\n",
    "german": "Der Rat hat am Abend nichts beschlossen. Die Sitzung war kurz, und es kamen nur wenige.\n",
    "strait": """\
SUVA, Fiji — A freighter with 19 people on board drifted for six days between Fiji and Samoa, and tugs from
Pago Pago, Auckland and Nouméa were racing on Monday to reach it, the Pan-Oceanian Agency for the Safety of Ships and
Harbours said.

“They have food for perhaps four days,” said Losalini Tuivaga-Featherstonehaugh, deputy head of the Pan-Oceanian Agency
for the Safety of Ships and Harbours. “Nobody is hurt, and between 30 and 40 tonnes of diesel are left.” A former
official of the harbour authority familiar with the talks, who asked not to be named because they are private, said the
owner would lose at least $90,000 a day, or up to $2.4 billion in a decade in which nothing is done about it at all.

About 165,000 tonnes of phosphate, hundreds of containers, 12 percent of the copra, more than a quarter of the sugar and
an unknown number of parcels are on board. In 2009, 74 people died off Tonga. The wind blew at 165 kilometres an hour.
See https://www.example.org/a-very-long-address-without-any-break-in-it-that-goes-on-and-on-and-on-and-on-and-on/0001.
""",
}
