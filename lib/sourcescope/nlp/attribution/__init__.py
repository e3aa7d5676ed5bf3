"""Who said what in which words: cues, their contents and their speakers."""
