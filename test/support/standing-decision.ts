/** The record that Moderation keeps of a decision, for consumers that ask how it stands. */
export async function standingDecision(
  rows: (text: string, params: readonly unknown[]) => Promise<unknown>,
  p: { id: string; action: string; target: { kind: string; id: string }; at: Date },
): Promise<void> {
  await rows(
    `insert into moderation.decision (id, action, target_kind, target_id, path, statement, decided_at)
     values ($1, $2, $3, $4, 'review', case when $2 in ('approve', 'restore') then null else '{}'::jsonb end, $5)`,
    [p.id, p.action, p.target.kind, p.target.id, p.at],
  );
}
