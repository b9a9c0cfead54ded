"""Write docs/data-dictionary.md from the schema. Run it after a change of schema.py or story_schema.py in dataset/."""

from pathlib import Path

from analysis.dataset.dictionary import data_dictionary
from analysis.files import write_whole

PAGE = Path(__file__).resolve().parents[1] / "docs" / "data-dictionary.md"

if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    write_whole(PAGE, data_dictionary().encode())
