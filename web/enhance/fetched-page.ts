const PATIENCE_MS = 30_000;

/**
 * A page as it is now, looked at by a script; null where nothing answers in time, or not with a page.
 * @param led whether one is led on from there: whoever looks for this page alone is not, as where to may be signing in on another site
 */
export async function pageAt(address: string, led: 'on' | 'nowhere' = 'on'): Promise<Document | null> {
  try {
    const answer = await fetch(address, {
      headers: { accept: 'text/html' },
      redirect: led === 'on' ? 'follow' : 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!answer.ok) return null;
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  } catch {
    return null;
  }
}
