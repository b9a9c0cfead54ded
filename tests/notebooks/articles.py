"""Invented articles that the notebooks are run on: one with everything, one with nothing, one in another language."""

ARTICLES = {
    "harbour": """\
PORT ANSEL — At least three ferries sank off the coast of Denmark on Monday, the harbour master, Ilse Brandt, said.
“We counted 41 survivors,” she said, “and about 1,200 litres of oil.” <b>Nobody</b> was killed.

Hundreds of villagers fled in March 2025, two residents said on condition of anonymity. The owner, Corvo Lines, claimed
losses of up to €900 a day. Police in Hamburg arrested two men on suspicion of fraud.
""",
    "bare": "Nobody came. Nothing was decided, and so it stayed.\n",
    "german": "Der Rat hat am Abend nichts beschlossen. Die Sitzung war kurz, und es kamen nur wenige.\n",
}
