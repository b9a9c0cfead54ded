"""Articles -> a story: which figures tell the same thing, who repeats whom, what changed between versions."""

from analysis.story.policies import policies
from analysis.story.story import Story, build_story, load_story, read_story

__all__ = ["Story", "build_story", "load_story", "policies", "read_story"]
