-- Which times were not offered and by which rule, a line each; null where none was refused, or no words are kept.
alter table call_tool_calls add column refused_times text[];
