import { Router } from 'express';
import type { App } from '../composition/app.ts';
import { networkOf } from './network.ts';
import { route } from './route.ts';

/** Addresses of ours that a provider posts to. */
export const SENT_BY_PROVIDERS =
  /^\/connexion\/avec\/[a-z0-9-]+\/(?:deconnexion|deconnexion-unique|assertion)$/;

/** Refusals that the provider may be told of; what else goes wrong is said as everywhere. */
const OF_THE_NOTICE: readonly string[] = [
  'site.sign-on-refused',
  'site.provider-not-found',
  'site.provider-unreachable',
];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What providers send by themselves: a form that another site posts, read by the server. */
export function signOnRouter(app: Pick<App, 'accounts' | 'site'>): Router {
  const router = Router();
  route(
    router,
    'post',
    '/connexion/avec/:provider/deconnexion',
    'accounts.provider-notice',
    null,
    async ({ req, res, params }) => {
      const { logout_token: notice } = (req.body ?? {}) as Record<string, unknown>;
      res.set('Cache-Control', 'no-store');
      try {
        await app.accounts.endProvidedSessions.execute({
          slug: params.provider,
          notice: textOf(notice),
          network: networkOf(req.ip ?? ''),
        });
        return {};
      } catch (refusal) {
        if (!OF_THE_NOTICE.includes(String((refusal as { code?: unknown }).code))) throw refusal;
        // As OpenID Connect Back-Channel Logout 1.0 wants it told.
        res.status(400);
        return { error: 'invalid_request' };
      }
    },
    { isOfSafety: true },
  );
  route(
    router,
    'post',
    '/connexion/avec/:provider/assertion',
    'accounts.provider-notice',
    null,
    async ({ req, res, params: { provider: slug } }) => {
      const { SAMLResponse: answer, RelayState: state } = (req.body ?? {}) as Record<string, unknown>;
      const network = networkOf(req.ip ?? '');
      const posted = { slug, state: textOf(state), answer: textOf(answer), network };
      const handle = await app.accounts.receiveAnswer.execute(posted);
      res.set('Cache-Control', 'no-store');
      // The cookies of this site come with what it asks for itself: there the answer is judged.
      res.redirect(303, `/connexion/avec/${slug}/retour?reponse=${handle}`);
    },
    { isOfSafety: true },
  );
  route(
    router,
    'post',
    '/connexion/avec/:provider/deconnexion-unique',
    'accounts.provider-notice',
    null,
    async ({ req, res, params: { provider: slug } }) => {
      const fields = Object.fromEntries(
        Object.entries((req.body ?? {}) as Record<string, unknown>).map(([name, value]) => [
          name,
          textOf(value),
        ]),
      );
      const message = { binding: 'post', fields } as const;
      const network = networkOf(req.ip ?? '');
      const after = await app.accounts.hearLogout.execute({ slug, message, network });
      res.set('Cache-Control', 'no-store');
      const told = (ticket: string) => `/connexion/avec/${slug}/deconnexion-unique?fin=${ticket}`;
      res.redirect(303, 'leaveTo' in after ? after.leaveTo : told(after.ticket));
    },
    { isOfSafety: true },
  );
  return router;
}
