import type { Request } from 'express';
import { isbot } from 'isbot';

/** What browsers call themselves is long, and few of them are many: each is looked at once. */
const known = new Map<string, boolean>();
const MOST_KNOWN = 1_000;
const LONGEST = 400;

/** Whether a request comes from a program that reads by itself, by what it calls itself. */
export function isRobot(req: Request): boolean {
  const name = req.get('user-agent') ?? '';
  const before = known.get(name);
  if (before !== undefined) return before;
  const robot = isbot(name);
  if (name.length > LONGEST) return robot;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, robot);
  return robot;
}
