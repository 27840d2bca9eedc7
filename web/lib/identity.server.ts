import { redirect } from '@remix-run/node';
import type { PageEnvironment } from './page-environment.ts';

/** Two minutes less than the house allows, so that there is time to fill in the form that follows. */
const FRESH_FOR_MS = 8 * 60_000;

/** Whether the password was given a moment ago in this browser. */
export const isStillFresh = ({ viewer, now }: Pick<PageEnvironment, 'viewer' | 'now'>): boolean =>
  viewer.session !== null && now.getTime() - viewer.session.confirmedAt.getTime() < FRESH_FOR_MS;

const IDENTITY = '/compte/identite';

export const identityPath = (back: string): string => `${IDENTITY}?retour=${encodeURIComponent(back)}`;

/** Where the page that asks for the password leads back to, of an answer that leads to it; null of any other. */
export function backFromIdentity({ headers }: Response): string | null {
  const to = URL.parse(headers.get('location') ?? '', 'http://own.invalid');
  return to?.pathname === IDENTITY ? to.searchParams.get('retour') : null;
}

/** A sensitive deed, or first the page that asks for the password and leads back. */
export async function orIdentity<Shown extends object = never>(
  back: string,
  deed: () => Promise<Response | Shown>,
): Promise<Response | Shown> {
  try {
    return await deed();
  } catch (error) {
    if ((error as { code?: string }).code !== 'community.identity-not-confirmed') throw error;
    return redirect(identityPath(back), 303);
  }
}
