import json

import pyarrow.parquet as pq

from analysis.corpus import build_corpus

GOOD = {"id": "a", "text": "Rents in Varnholm rose 4.5% in March. So they say."}


def test_bad_records_are_listed_and_the_rest_goes_on(tmp_path):
    lines = [json.dumps(GOOD), json.dumps(GOOD), "no json", json.dumps({"id": "b", "text": "Two men fell, he said."})]
    source = tmp_path / "in.jsonl"
    source.write_text("\n".join(lines), encoding="utf-8")
    articles, bad = build_corpus(source, tmp_path / "out")
    assert articles == 2
    assert [(record.line, record.article_id) for record in bad] == [(2, "a"), (3, None)]
    sentences = pq.read_table(tmp_path / "out" / "sentences")
    assert sentences.column_names[0] == "article_id"
    assert sentences["article_id"].to_pylist() == ["a", "a", "b"]
