import { describe, expect, it } from '@jest/globals';
import { DEFAULT_MATRIX, type Matrix, rightsFor } from '#domain/moderation/permissions/roles';
import type { Permission } from '#domain/shared/actor';
import { actsEn } from '#infrastructure/moderation/decisions/messages/acts.en';
import { actsFr } from '#infrastructure/moderation/decisions/messages/acts.fr';
import english from '../../../../../src/interfaces/cli/seed/content/statement-templates.en.json' with { type: 'json' };
import templates from '../../../../../src/interfaces/cli/seed/content/statement-templates.json' with { type: 'json' };

const matrix: Matrix = new Map(
  Object.entries(DEFAULT_MATRIX) as [keyof typeof DEFAULT_MATRIX, Permission[]][],
);
const silenced = rightsFor(matrix, { role: 'member', status: 'silenced', categories: null });

/** What a scope may name, and the right that it then speaks of. */
const TOLD = [
  { permission: 'topic.open', fr: 'Publication', en: /Posting|publish/ },
  { permission: 'post.react', fr: 'réactions', en: /react/ },
  { permission: 'post.vote', fr: 'votes', en: /vote/ },
  { permission: 'event.register', fr: 'évènements', en: /events/ },
  { permission: 'chat.write', fr: 'chat', en: /chat/ },
  { permission: 'direct.open', fr: 'messages privés', en: /private messages/ },
  { permission: 'notification.read', fr: 'notifications', en: /notified/ },
  { permission: 'topic.read', fr: 'Lecture', en: /Reading|read/ },
  { permission: 'report.file', fr: 'ignalements', en: /eports?\b/ },
] as const satisfies readonly { permission: Permission; fr: string; en: RegExp }[];
/** Named by every scope. */
const ALWAYS: readonly Permission[] = ['topic.open', 'post.react', 'post.vote', 'event.register'];

/** What a scope says is taken, and what it says is left. */
function halves(scope: string, taken: RegExp, quoted: RegExp): readonly [string, string] {
  const said = scope.replace(quoted, '');
  const end = taken.exec(said)!;
  return [said.slice(0, end.index + end[0].length), said.slice(end.index + end[0].length)];
}

const keys = ['retrait-harcelement', 'silence', 'silence-par-signalements'] as const;
const scopes = [
  ...keys.map((key) => [key, templates.find((one) => one.key === key)!.scope, english[key].scope] as const),
  ['a step of the ladder', actsFr.sanctionScopes.silence, actsEn.sanctionScopes.silence] as const,
];

describe.each(scopes)('who may not post, as %s tells it', (_key, fr, en) => {
  const sides = {
    fr: halves(fr, /suspendus/, /^Messages cités retirés pour tous\. /),
    en: halves(en, /suspended|register for events/, /^The posts quoted are removed for all\. /),
  };

  it.each(TOLD)('loses or keeps $permission as the rights say', ({ permission, ...words }) => {
    for (const language of ['fr', 'en'] as const) {
      const [taken, left] = sides[language].map((half) => half.search(words[language]) >= 0);
      const isHeld = silenced.has(permission);
      expect({ language, taken: taken && isHeld, left: left && !isHeld }).toEqual({
        language,
        taken: false,
        left: false,
      });
      if (ALWAYS.includes(permission)) expect({ language, taken }).toEqual({ language, taken: true });
    }
  });
});

it('every model that takes posting away is among these', () => {
  const all = templates.filter(({ restriction }) => restriction.includes('silence')).map(({ key }) => key);
  expect(all.toSorted()).toEqual([...keys].toSorted());
});
