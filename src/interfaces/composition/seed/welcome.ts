import type { Plan } from '../../cli/seed/plan.ts';
import type { SeedParts } from './parts.ts';

const SINCE_MS = 180 * 86_400_000;

/** Some went to the end, with or without a step, others wanted no more of it: by a number that the name gives. */
const HOW_FAR = `
  with newcomer as (
    select m.id, m.joined_at, abs(hashtext(m.handle)) % 5 as n from community.member m
    where m.role = 'member' and m.status = 'active' and m.joined_at >= $1)
  insert into community.welcome (member_id, begun_at, steps, over_at, how)
  select id, joined_at,
    case n
      when 0 then '{"name":"done"}'::jsonb
      when 1 then '{"name":"done","branches":"done","tour":"skipped","categories":"skipped","hello":"skipped"}'
      when 2 then '{"name":"done","branches":"done","tour":"done","categories":"done","hello":"skipped"}'
      else '{"name":"done","branches":"done","tour":"done","categories":"done","hello":"done"}' end,
    joined_at + interval '9 minutes', case n when 0 then 'left' else 'finished' end
  from newcomer returning 1`;

/** How far those who joined of late came with their first steps; nobody who can be tried is asked any more. @returns how many */
export async function writeWelcomes({ sql }: SeedParts, plan: Plan): Promise<number> {
  const since = new Date(plan.now.getTime() - SINCE_MS);
  await sql.rows(`update community.welcome_rule set written_at = $1 where number = 1`, [since]);
  return (await sql.rows(HOW_FAR, [since])).length;
}
