const PATIENCE_MS = 30_000;

/** A page as it is now, looked at by a script; null where nothing answers in time, or not with a page. */
export async function pageAt(address: string): Promise<{ page: Document; isElsewhere: boolean } | null> {
  try {
    const answer = await fetch(address, {
      headers: { accept: 'text/html' },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!answer.ok) return null;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return { page, isElsewhere: answer.redirected };
  } catch {
    return null;
  }
}
