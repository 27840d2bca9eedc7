import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Container } from 'inversify';
import { EVENTS, UNREWARDED } from '#domain/engagement/points/act';
import { subscriptionsOf } from '#interfaces/composition/subscriptions';

const sources = (pattern: string) => globSync(pattern).map((path) => readFileSync(path, 'utf8'));
const namedIn = (texts: readonly string[], name: RegExp): Set<string> =>
  new Set(texts.flatMap((text) => [...text.matchAll(name)].map(([, found]) => found!)));
const without = (names: Iterable<string>, others: ReadonlySet<string>): string[] =>
  [...names].filter((name) => !others.has(name));

const FACT = /'([a-z]+\.[a-z-]+\.v\d+)'/g;
/** The release before told them: those that wait while this one begins are heard still. */
const TOLD_BEFORE: readonly string[] = ['community.post-moved.v1'];
const published = namedIn(sources('src/application/*/published/*.facts.ts'), FACT);

describe('a published fact', () => {
  it('has somebody who reacts to it', () => {
    const nobody = { get: () => ({ on: () => Promise.resolve() }) };
    const awaited = new Set(subscriptionsOf(nobody as unknown as Container).all.map(({ fact }) => fact));
    expect(published.size).toBeGreaterThan(100);
    expect(without(published, awaited)).toEqual([]);
  });

  it('has somebody who tells it', () => {
    const tellers = namedIn(
      globSync('src/{domain,application,infrastructure}/**/*.ts')
        .filter((path) => !/\/(published|consumers)\//.test(path))
        .map((path) => readFileSync(path, 'utf8')),
      FACT,
    );
    expect(without(published, tellers)).toEqual(TOLD_BEFORE);
  });
});

describe('an event of points', () => {
  const told = namedIn(sources('src/application/engagement/{consumers,ideas}/*.ts'), /'([a-z_]+\.[a-z]+)'/g);

  it('has somebody who tells it', () => {
    expect(without(EVENTS, told)).toEqual([]);
  });

  it('has nobody, where a rule says that it is never rewarded', () => {
    expect(UNREWARDED.filter((event) => told.has(event))).toEqual([]);
  });
});
