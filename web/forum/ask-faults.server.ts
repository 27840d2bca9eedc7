import { LIMITS } from '#application/community/limits';
import { type FieldFault, missingField } from '../lib/outcomes.server.ts';
import type { Visit } from '../lib/gates.server.ts';

interface Asked {
  readonly title: string;
  readonly body: string;
  readonly categoryId?: string;
  readonly agreed?: boolean;
}

/** What of a question is missing or too short, in the order of its form. */
export function faultsIn({ title, body, categoryId }: Asked): readonly FieldFault[] {
  const [length, { min }] = [[...title.trim()].length, LIMITS.title];
  return [
    ...(length === 0 ? [missingField('title')] : []),
    ...(length > 0 && length < min
      ? [{ field: 'title', code: 'text.too-short', details: { min, length } }]
      : []),
    ...(categoryId === undefined ? [missingField('categoryId')] : []),
    ...(body.trim() === '' ? [missingField('body')] : []),
  ];
}

const STOPS: Readonly<Record<string, string>> = {
  block: 'moderation.words-blocked',
  warn: 'moderation.words-warned',
};

/** What its words would be refused for once all else is mended. Where it cannot be told now, it is told then. */
export async function wordsToMend(
  { title, body, agreed = false }: Asked,
  { app, actor }: Pick<Visit, 'app' | 'actor'>,
): Promise<readonly FieldFault[]> {
  const found = await app.words.foresee.execute({ actor, title, body }).catch(() => []);
  return found.flatMap(({ name, action, explanation, explanationEn, found: words }) => {
    if (action === 'official') return [{ field: name, code: 'moderation.title-looks-official' }];
    const code = STOPS[action];
    if (code === undefined || (agreed && action === 'warn')) return [];
    return [
      { field: name, code, details: { explanation, ...(explanationEn && { explanationEn }), found: words } },
    ];
  });
}
