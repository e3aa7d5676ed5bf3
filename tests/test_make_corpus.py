"""The made corpus that measurements run on: every position holds, and the names vary."""

import hashlib
from pathlib import Path
from types import ModuleType

from sourcescope.store import Workspace
from sourcescope.tables import ROWS, records


def test_renamed_articles_keep_every_position(made: ModuleType, tmp_path: Path) -> None:
    made.workspace(30, tmp_path, seed=3, base=2, size=20)
    ws = Workspace(tmp_path)
    texts = {row.article_id: row.text for row in records(ws.articles())}
    assert len(texts) == 30
    assert all(hashlib.sha256(text.encode()).hexdigest()[:16] == key for key, text in texts.items())
    for table in ("sentences", "entities", "countries"):
        rows = list(records(ws.table(table)))
        assert rows and all(texts[row.article_id][row.start : row.end] == row.text for row in rows)
    for row in records(ws.quotes().dropna(subset=["speaker"])):
        assert texts[row.article_id][row.speaker_start : row.speaker_end] == row.speaker
    assert ws.count("quotes") >= 10 * 30
    assert len(ws.query("SELECT DISTINCT key FROM sources WHERE entity LIKE 'person:%'")) > 20
    assert all(len(ws.table(name).columns) for name in ROWS)


def test_made_texts_differ_and_repeat_by_seed(made: ModuleType) -> None:
    first = [article["text"] for article in made.articles(20, 1, 10)]
    assert len(set(first)) == 20
    assert first == [article["text"] for article in made.articles(20, 1, 10)]
