import { ID_PATTERN } from '#interfaces/http/validate';
import type { AuditLine, AuditTrail } from '#application/shared/audit-trail';
import type { Page } from '#application/shared/page';
import type { Visit } from '../lib/gates.server.ts';
import type { Names } from './audit-details.tsx';
import { categoryNames } from '../lists/category-names.server.ts';
import { type AuditAsking, auditFilter } from './audit-asking.ts';

/** A line with the name of whoever acted; null for visitors and for nobody known. */
export type NamedLine = AuditLine & {
  readonly actor: string | null;
  readonly names: Names;
  /** Where what it was done to is read, for who may. */
  readonly address?: string | null;
};

const NONE: Page<AuditLine> = { items: [], next: null, previous: null };

/** One page of the log as it was asked for. @param limit of lines */
export async function auditPage(
  visit: Pick<Visit, 'app' | 'actor' | 'problemOf' | 'locale'>,
  asked: AuditAsking,
  limit?: number,
): Promise<Page<NamedLine>> {
  const { app, actor } = visit;
  const actorId = await whoseActs({ app, actor }, asked.qui);
  const page =
    actorId === null
      ? NONE
      : await app.audit.trail.page({ ...auditFilter(asked, actorId || undefined), ...(limit && { limit }) });
  return { ...page, items: await namedLines(visit, page.items) };
}

/** Whoever bears the name asked for; the reader themselves where they may read of nobody else. Null finds nothing. */
async function whoseActs(
  { app, actor }: Pick<Visit, 'app' | 'actor'>,
  name: string | undefined,
): Promise<string | null | undefined> {
  if (!actor.may('audit.read')) return actor.memberId;
  return name && app.members.names.idOf(name);
}

/** The same lines with who acted, and what their details tell of. */
export async function namedLines(
  { app, actor, problemOf, locale }: Pick<Visit, 'app' | 'actor' | 'problemOf' | 'locale'>,
  lines: Awaited<ReturnType<AuditTrail['page']>>['items'],
): Promise<NamedLine[]> {
  const told = lines.map(({ details, objectId }) => [
    ...textsIn(details),
    ...(objectId === null ? [] : [objectId]),
  ]);
  const ids = told.flat().filter((text) => ID_PATTERN.test(text));
  const segments = told.flat().filter((text) => text.startsWith('segment:'));
  const decisions = lines.flatMap(({ details: { decision } }) =>
    typeof decision === 'string' && ID_PATTERN.test(decision) ? [decision] : [],
  );
  const motives = lines.some(({ details: { motive } }) => typeof motive === 'string');
  const [known, categories, drawn, pieces, numbers, reasons] = await Promise.all([
    app.members.names.of([...new Set([...ids, ...lines.flatMap(({ actorId }) => actorId ?? [])])]),
    ids.length > 0 ? categoryNames({ app, actor, locale }) : null,
    segments.length > 0 ? app.members.segmentChoices.execute(actor, segments) : null,
    app.moderation.knownPieces.execute(
      actor,
      lines.flatMap(({ objectKind: kind, objectId: id }) =>
        id !== null && ID_PATTERN.test(id) ? [{ kind, id }] : [],
      ),
    ),
    app.moderation.decisionRows.numbersOf([...new Set(decisions)]),
    motives ? app.moderation.reportReasons.all() : [],
  ]);
  const wordOf = (text: string): string | undefined =>
    known.get(text)?.pseudonym ??
    (numbers.has(text) ? String(numbers.get(text)) : undefined) ??
    categories?.get(text) ??
    drawn?.drawn.find(({ id }) => `segment:${id}` === text)?.name;
  return lines.map((line, index) => ({
    ...line,
    actor: line.actorId === null ? null : (known.get(line.actorId)?.pseudonym ?? null),
    names: {
      ...Object.fromEntries(
        told[index]!.flatMap((text) => {
          const word = ID_PATTERN.test(text) || segments.includes(text) ? wordOf(text) : undefined;
          return word === undefined ? [] : [[text, word]];
        }),
      ),
      ...refusalIn(line.details, problemOf),
      ...titleOf(line, pieces),
      ...motiveIn(line.details, reasons),
    },
    address: pieces.get(`${line.objectKind}:${line.objectId}`)?.address ?? null,
  }));
}

/** What it was done to is called as in its place. A profile has the name of its member. */
function titleOf(
  { objectKind, objectId }: AuditLine,
  pieces: ReadonlyMap<string, { readonly title: string }>,
): Names {
  const piece = pieces.get(`${objectKind}:${objectId}`);
  return objectId !== null && piece ? { [objectId]: piece.title } : {};
}

/** Why it was reported, in the words of who reports. */
function motiveIn(
  { motive }: AuditLine['details'],
  reasons: readonly { readonly key: string; readonly label: string }[],
): Names {
  const reason = reasons.find(({ key }) => key === motive);
  return reason ? { [reason.key]: reason.label } : {};
}

/** Every text among the details, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Why an act was refused, as whoever tried was told. */
function refusalIn({ code }: AuditLine['details'], problemOf: Visit['problemOf']): Record<string, string> {
  if (typeof code !== 'string') return {};
  return { [code]: problemOf(Object.assign(new Error(code), { kind: 'rule', code })).title };
}
