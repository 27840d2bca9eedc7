import { AskForPasskeyRequest } from '#interfaces/http/community/factors.request';
import { actOfSafety } from '../lib/act-of-safety.server.ts';

/** Called by the page: what the device has to make a key of, for this session and once. */
export const action = actOfSafety('accounts.manage', AskForPasskeyRequest, async (_input, visit) => {
  const { app, actor, viewer, site } = visit;
  const options = await app.accounts.askForPasskey.execute({
    actor,
    session: viewer.session,
    name: viewer.member?.pseudonym ?? '',
    site: site.community,
  });
  return Response.json(options, { headers: { 'Cache-Control': 'private, no-store' } });
});
