import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';

const ROUTES = path.resolve(import.meta.dirname, '../../web/routes');
/** Policies by which nothing is done but to keep somebody safe: an action of theirs that says nothing waits behind all else. */
const OF_SAFETY =
  /^(?:accounts\.(?:sign-in|sign-out|sessions|reset-password|confirm-identity)|reports\.file|topics\.delete|posts\.delete|chat\.(?:remove|withdraw)|ideas\.withdraw(?:-comment)?|services\.withdraw-review|members\.distance|cases\.(?:mask|redact|purge)|review\.decide|sanctions\.(?:give|sign))$/;
const ACTION = /export const action = (act|actOfSafety)(?:<[^(]*>)?\(\s*'([a-z.-]+)'/;

/** What is opened on the way to a provider and back. */
const LOADER = /export const loader = (read|readOfSafety)\(\s*'accounts\.by-provider',(.*?\n\}?\);\n)/s;
/** Something is done there by opening it, and what was begun at a provider ends. */
const ENDS = /cookies\.endSignOn\(|\.(?:arriveByProvider|hearLogout)\.execute\(/;

it('who comes back from a provider comes through where all else has to wait', () => {
  const loaders = readdirSync(ROUTES).flatMap((file) => {
    const [, gate, body = ''] = LOADER.exec(readFileSync(path.join(ROUTES, file), 'utf8')) ?? [];
    return gate === undefined ? [] : [{ file, gate, isBack: ENDS.test(body) }];
  });
  const back = loaders.filter(({ isBack }) => isBack);
  expect(back.length).toBeGreaterThanOrEqual(3);
  expect(back.filter(({ gate }) => gate !== 'readOfSafety')).toEqual([]);
});

it('actions of whoever keeps somebody safe come through where all else has to wait', () => {
  const actions = readdirSync(ROUTES).flatMap((file) => {
    const [, gate, policy] = ACTION.exec(readFileSync(path.join(ROUTES, file), 'utf8')) ?? [];
    return gate === undefined || policy === undefined ? [] : [{ file, gate, policy }];
  });
  const ofSafety = actions.filter(({ policy }) => OF_SAFETY.test(policy));
  expect(ofSafety.length).toBeGreaterThan(15);
  expect(ofSafety.filter(({ gate }) => gate !== 'actOfSafety').map(({ file }) => file)).toEqual([]);
});
