/** Every item of a list, page after page: a cursor is good for the list that gave it, with the same filters. */
export async function* every<T>(url: string, key: string, list: string): AsyncGenerator<T> {
  const query = new URLSearchParams({ limit: '100' });
  for (let cursor: string | null = ''; cursor !== null;) {
    if (cursor !== '') query.set('cursor', cursor);
    const answer = await fetch(`${url}/api/v1${list}?${query}`, {
      headers: { Authorization: `Bearer ${key}` },
    });
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    const { data, page } = (await answer.json()) as { data: T[]; page: { nextCursor: string | null } };
    yield* data;
    cursor = page.nextCursor;
  }
}
