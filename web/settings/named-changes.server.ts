import type { SettingChange } from '#application/shared/settings-desk';
import type { Page } from '#application/shared/page';
import type { Visit } from '../lib/gates.server.ts';

/** A change with the name of whoever made it; null for who is no longer there. */
export type NamedChange = SettingChange & { readonly actor: string | null };

/** One page of the history, with names. */
export async function namedChanges(
  { app, actor }: Pick<Visit, 'app' | 'actor'>,
  asked: { readonly key?: string; readonly cursor?: string; readonly limit?: number },
): Promise<Page<NamedChange>> {
  const page = await app.settings.desk.history(actor, asked);
  const known = await app.members.names.of([...new Set(page.items.flatMap(({ actorId }) => actorId ?? []))]);
  const nameOf = (id: string | null) => (id === null ? null : (known.get(id)?.pseudonym ?? null));
  return { ...page, items: page.items.map((each) => ({ ...each, actor: nameOf(each.actorId) })) };
}

/** What of the history an address asks for. */
export const historyAsked = (url: URL): { readonly key?: string; readonly cursor?: string } => {
  const key = url.searchParams.get('reglage') ?? undefined;
  const cursor = url.searchParams.get('curseur') ?? undefined;
  return { ...(key !== undefined && { key }), ...(cursor !== undefined && { cursor }) };
};
