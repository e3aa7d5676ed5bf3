"""The spaCy components: what is found in one article. The only package that imports spaCy."""
