import {
  type ClaimKind,
  closedClaim,
  confirmedClaim,
  extendedClaim,
  filedClaim,
} from '#domain/community/claims/claim';
import { addDays, parisDay } from '#domain/shared/day';
import { SqlClaims } from '#infrastructure/community/claims/sql-claims';
import claims from '../../cli/seed/content/claims.json' with { type: 'json' };
import texts from '../../cli/seed/content/legal-texts.json' with { type: 'json' };
import type { Plan } from '../../cli/seed/plan.ts';
import { typeset } from '../../cli/seed/typeset.ts';
import type { SeedParts } from './parts.ts';

const DAY_MS = 86_400_000;

interface SeededClaim {
  readonly kind: string;
  readonly by: string;
  readonly daysAgo: number;
  readonly words: string;
  readonly name?: string;
  readonly email?: string;
  readonly page?: string;
  readonly answer?: string;
  readonly state?: string;
  readonly closedAfter?: number;
  readonly extendedAfter?: number;
  readonly extendedWhy?: string;
  readonly unconfirmed?: boolean;
}

/** The texts that the law asks for, and requests in each state: one nearly due, one late but for its longer time. */
export async function writeLegal({ sql, ids }: SeedParts, plan: Plan): Promise<number> {
  const by = plan.members.find(({ role }) => role === 'community_manager')!.id;
  const member = plan.members.find(({ role }) => role === 'member')!.id;
  const ago = (days: number) => new Date(plan.now.getTime() - days * DAY_MS);
  const numbers: Record<string, number> = {};
  for (const { kind, daysAgo, note, content } of texts) {
    const number = (numbers[kind] = (numbers[kind] ?? 0) + 1);
    const said = Object.entries(content).map(([name, text]) => [name, typeset(text)]);
    const audited = 'auditedOn' in content ? [['auditedOn', addDays(parisDay(ago(daysAgo)), -5)]] : [];
    await sql.rows(
      `insert into site.legal_text (kind, number, content, note, published_by, published_at) values ($1, $2, $3, $4, $5, $6)`,
      [kind, number, JSON.stringify(Object.fromEntries([...said, ...audited])), note, by, ago(daysAgo)],
    );
  }
  const book = new SqlClaims(sql);
  for (const [place, one] of (claims as readonly SeededClaim[]).entries()) {
    const at = ago(one.daysAgo);
    const isMember = one.by === 'member';
    const filed = filedClaim({
      id: ids.next(),
      number: `DEM0-000${place + 1}`,
      kind: one.kind as ClaimKind,
      language: 'fr',
      at,
      memberId: isMember ? member : null,
      name: one.name ?? '',
      email: one.email ?? '',
      words: typeset(one.words),
      page: one.page ?? '',
    });
    await book.add(later(filed, one, { at, by }));
  }
  return claims.length;
}

/** What became of it, by the rules that hold for everybody. */
function later(
  filed: ReturnType<typeof filedClaim>,
  one: SeededClaim,
  { at, by }: { at: Date; by: string },
): ReturnType<typeof filedClaim> {
  if (one.unconfirmed) return filed;
  const after = (days: number) => new Date(at.getTime() + days * DAY_MS);
  const open = confirmedClaim(filed, at);
  if (one.extendedWhy) return extendedClaim(open, typeset(one.extendedWhy), after(one.extendedAfter ?? 1));
  if (one.state !== 'answered' && one.state !== 'refused') return open;
  return closedClaim(open, {
    state: one.state,
    answer: typeset(one.answer ?? ''),
    by,
    at: after(one.closedAfter ?? 1),
  });
}
