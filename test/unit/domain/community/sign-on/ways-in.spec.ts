import { describe, expect, it } from '@jest/globals';
import {
  byPassword,
  byProvider,
  isLastWayIn,
  linkByPassword,
  takesSignUps,
  type WaysInStanding,
} from '#domain/community/sign-on/ways-in';

const STATUSES = ['pending', 'active', 'silenced', 'banned', 'deleted', 'shut-out'] as const;
const LINKS = ['none', 'closed', 'open', 'another-name'] as const;
const FACTORS = ['none', 'asked', 'shown'] as const;
const HOUSES = ['any', 'alone', 'alone+admin'] as const;
const MAILBOXES = [false, true] as const;

type House = (typeof HOUSES)[number];
const standingIn = (
  house: House,
  rest: Omit<WaysInStanding, 'byProvidersAlone' | 'administers'>,
): WaysInStanding => ({ ...rest, byProvidersAlone: house !== 'any', administers: house === 'alone+admin' });

const CELLS = HOUSES.flatMap((house) =>
  STATUSES.flatMap((status) =>
    LINKS.flatMap((link) =>
      FACTORS.flatMap((factor) =>
        MAILBOXES.map((isMailboxShown) => ({
          house,
          standing: standingIn(house, { status, link, factor, isMailboxShown }),
        })),
      ),
    ),
  ),
);

/** Said once more, cell by cell, as words: a column for each factor (none, asked, shown). */
const BY_PASSWORD: Readonly<Record<House, Readonly<Record<(typeof STATUSES)[number], string>>>> = {
  any: {
    pending: 'in factor in',
    active: 'in factor in',
    silenced: 'in factor in',
    banned: 'suspended suspended-untold suspended',
    deleted: 'nobody nobody nobody',
    'shut-out': 'shut-out shut-out shut-out',
  },
  alone: {
    pending: 'by-provider by-provider by-provider',
    active: 'by-provider by-provider by-provider',
    silenced: 'by-provider by-provider by-provider',
    banned: 'suspended-untold suspended-untold suspended-untold',
    deleted: 'nobody nobody nobody',
    'shut-out': 'shut-out shut-out shut-out',
  },
  'alone+admin': {
    pending: 'in factor in',
    active: 'in factor in',
    silenced: 'in factor in',
    banned: 'suspended suspended-untold suspended',
    deleted: 'nobody nobody nobody',
    'shut-out': 'shut-out shut-out shut-out',
  },
};

const BY_PROVIDER: Readonly<Record<(typeof LINKS)[number], Readonly<Record<string, string>>>> = {
  none: { else: 'unknown unknown unknown' },
  'another-name': { else: 'unknown unknown unknown' },
  closed: { else: 'no-door no-door no-door' },
  open: {
    else: 'in factor in',
    banned: 'suspended suspended suspended',
    'shut-out': 'shut-out shut-out shut-out',
    deleted: 'unknown unknown unknown',
  },
};

/** Of whoever neither waits nor left, without the mailbox and with it. */
const LINK_BY_PASSWORD: Readonly<
  Record<House, Readonly<Record<(typeof LINKS)[number], readonly [string, string]>>>
> = {
  any: {
    none: ['links signed-in-first links', 'links signed-in-first links'],
    closed: ['links signed-in-first links', 'links signed-in-first links'],
    open: ['links signed-in-first links', 'links signed-in-first links'],
    'another-name': [
      'another-name signed-in-first another-name',
      'another-name signed-in-first another-name',
    ],
  },
  alone: {
    none: ['mailbox-first mailbox-first mailbox-first', 'links factor links'],
    closed: ['mailbox-first mailbox-first mailbox-first', 'links factor links'],
    open: ['by-provider by-provider by-provider', 'by-provider by-provider by-provider'],
    'another-name': ['by-provider by-provider by-provider', 'by-provider by-provider by-provider'],
  },
  'alone+admin': {
    none: ['links signed-in-first links', 'links signed-in-first links'],
    closed: ['links signed-in-first links', 'links signed-in-first links'],
    open: ['links signed-in-first links', 'links signed-in-first links'],
    'another-name': [
      'another-name signed-in-first another-name',
      'another-name signed-in-first another-name',
    ],
  },
};
const OF_NOBODY_YET: Readonly<Record<string, string>> = { pending: 'confirm-first', deleted: 'nobody' };

const columnOf = (row: string, { factor }: WaysInStanding): string =>
  row.split(' ')[FACTORS.indexOf(factor)]!;

describe('every cell', () => {
  it('there are as many as the standings can be told apart', () => {
    expect(CELLS).toHaveLength(3 * 6 * 4 * 3 * 2);
  });

  it.each(CELLS)('$house $standing', ({ house, standing }) => {
    const { status, link, isMailboxShown } = standing;
    const byLink = BY_PROVIDER[link];
    const expected = {
      byPassword: columnOf(BY_PASSWORD[house][status], standing),
      byProvider: columnOf(byLink[status] ?? byLink['else']!, standing),
      linkByPassword:
        OF_NOBODY_YET[status] ?? columnOf(LINK_BY_PASSWORD[house][link][isMailboxShown ? 1 : 0], standing),
    };
    expect({
      byPassword: byPassword(standing),
      byProvider: byProvider(standing),
      linkByPassword: linkByPassword(standing),
    }).toEqual(expected);
  });
});

/** What an owner can do by themselves, who reads the mailbox, knows the password, holds the factor, and whom the provider names. */
function stepsOf(standing: WaysInStanding): readonly (WaysInStanding | 'in')[] {
  const steps: (WaysInStanding | 'in')[] = [
    { ...standing, isMailboxShown: true, ...(standing.status === 'pending' && { status: 'active' }) },
  ];
  for (const way of [byPassword, byProvider]) {
    const becomes = way(standing);
    if (becomes === 'in') steps.push('in');
    if (becomes === 'factor') steps.push(...stepsOf({ ...standing, factor: 'shown' }));
  }
  const becomes = linkByPassword(standing);
  if (becomes === 'links') steps.push({ ...standing, link: 'open' });
  if (becomes === 'factor' && linkByPassword({ ...standing, factor: 'shown' }) === 'links')
    steps.push({ ...standing, factor: 'shown', link: 'open' });
  return steps;
}

function comesIn(from: WaysInStanding): boolean {
  const seen = new Set<string>();
  const open: (WaysInStanding | 'in')[] = [from];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === 'in') return true;
    const key = JSON.stringify(next);
    if (!seen.has(key)) open.push(...stepsOf(next));
    seen.add(key);
  }
  return false;
}

const mayComeIn = ({ status }: WaysInStanding): boolean =>
  status === 'pending' || status === 'active' || status === 'silenced';

it('an owner comes in from wherever they stand without the team, but where the provider calls them by another name alone', () => {
  const stranded = CELLS.filter(({ standing }) => mayComeIn(standing) && !comesIn(standing));
  expect(stranded.length).toBeGreaterThan(0);
  for (const { house, standing } of stranded)
    expect([house, standing.link]).toEqual(['alone', 'another-name']);
  for (const { standing } of stranded) expect(comesIn({ ...standing, link: 'none' })).toBe(true);
});

it('whoever is suspended, shut out or gone comes in by nothing', () => {
  for (const { standing } of CELLS.filter(({ standing }) => !mayComeIn(standing)))
    expect([byPassword(standing), byProvider(standing)]).not.toContain('in');
});

it('where providers are the only way in, a password alone opens nothing and links nothing', () => {
  const stolen = CELLS.filter(({ house, standing }) => house === 'alone' && !standing.isMailboxShown);
  expect(stolen.length).toBeGreaterThan(0);
  for (const { standing } of stolen) {
    expect(byPassword(standing)).not.toMatch(/^(?:in|factor)$/);
    expect(linkByPassword(standing)).not.toMatch(/^(?:links|factor)$/);
  }
});

it('nothing opens or links an account that asks for a second factor before that was shown', () => {
  for (const { standing } of CELLS.filter(({ standing }) => standing.factor === 'asked')) {
    const becomes = [byPassword(standing), byProvider(standing), linkByPassword(standing)];
    expect(becomes).not.toContain('in');
    expect(becomes).not.toContain('links');
  }
});

it('the last way in is the last link where no password opens the account, or none was chosen', () => {
  const last = (house: House, hasOtherLink: boolean, hasPassword: boolean): boolean =>
    isLastWayIn(
      { byProvidersAlone: house !== 'any', administers: house === 'alone+admin' },
      { hasOtherLink, hasPassword },
    );
  expect(HOUSES.map((house) => last(house, false, true))).toEqual([false, true, false]);
  expect(HOUSES.map((house) => last(house, false, false))).toEqual([true, true, true]);
  expect(HOUSES.map((house) => [last(house, true, true), last(house, true, false)])).toEqual([
    [false, false],
    [false, false],
    [false, false],
  ]);
});

it('forms make accounts where a password opens them', () => {
  expect([false, true].map((byProvidersAlone) => takesSignUps({ byProvidersAlone }))).toEqual([true, false]);
});
