"""Statements of permission and restriction: cues, roles, status, acts."""
