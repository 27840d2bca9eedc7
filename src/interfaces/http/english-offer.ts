import type { Request } from 'express';
import { isRobot } from './robots.ts';

/** What most browsers here send: no more of it has to be read. */
const FRENCH_FIRST = /^\s*fr(?:-[a-z]+)?\s*(?:,|$)/i;

/**
 * Whether a browser asks for English before French: to a visitor who has chosen no language its pages say that they are there in
 * English, too. Programs that read by themselves are given what everybody finds at the address.
 */
export function asksForEnglish(req: Request): boolean {
  const asked = req.get('accept-language');
  if (asked === undefined || FRENCH_FIRST.test(asked) || isRobot(req)) return false;
  return req.acceptsLanguages('fr', 'en') === 'en';
}
