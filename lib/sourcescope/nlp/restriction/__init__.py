"""How restrictions are described: cues, frames, roles, status, and the acts behind the statements."""
