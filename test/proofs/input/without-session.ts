const SCIM = 'a client with the scope of the directory alone, in the name of who may (test/api/scim.spec.ts)';
const SCIM_NOBODY = `${SCIM}, who is told that a client is nobody of the directory`;
const SCIM_NOT_HERE = `${SCIM}, who is told that groups are made in the back office`;

/**
 * Doors at which callers show a key, a token or an answer that a standard of their own asks for, and no session: no role or right
 * of anybody here leads through them. Each is named with what it asks for, and where that is held; one that is not named is asked by
 * everybody, as all others are.
 */
export const WITHOUT_SESSION: Readonly<Record<string, string>> = {
  'POST /oauth/token': 'id and secret of a client, for a token (test/api/clients.spec.ts)',
  'POST /connexion/avec/:provider/deconnexion':
    'a token that the provider signed, of whose session is over (test/proofs/sso/logout-cases.ts)',
  'POST /connexion/avec/:provider/assertion':
    'an assertion that the provider signed, in answer to a request of this browser (test/proofs/sso/saml-cases.ts)',
  'POST /connexion/avec/:provider/deconnexion-unique':
    'a message that the provider signed, of whose session is over (test/proofs/sso/logout-cases.ts)',
  'POST /contacts': 'the origin of a site that the back office named (test/proofs/kpis.proof.ts)',
  'POST /contacts/:id/:step': 'the id that the beginning gave, which is nobody’s (test/proofs/kpis.proof.ts)',
  'GET /scim/v2/ServiceProviderConfig': SCIM,
  'GET /scim/v2/ResourceTypes': SCIM,
  'GET /scim/v2/ResourceTypes/:key': SCIM,
  'GET /scim/v2/Schemas': SCIM,
  'GET /scim/v2/Schemas/:urn': SCIM,
  'GET /scim/v2/Me': SCIM_NOBODY,
  'POST /scim/v2/Me': SCIM_NOBODY,
  'PUT /scim/v2/Me': SCIM_NOBODY,
  'PATCH /scim/v2/Me': SCIM_NOBODY,
  'DELETE /scim/v2/Me': SCIM_NOBODY,
  'GET /scim/v2/Users': SCIM,
  'GET /scim/v2/Users/:id': SCIM,
  'POST /scim/v2/Users': SCIM,
  'PUT /scim/v2/Users/:id': SCIM,
  'PATCH /scim/v2/Users/:id': SCIM,
  'DELETE /scim/v2/Users/:id': SCIM,
  'GET /scim/v2/Groups': SCIM,
  'GET /scim/v2/Groups/:id': SCIM,
  'PUT /scim/v2/Groups/:id': SCIM,
  'PATCH /scim/v2/Groups/:id': SCIM,
  'POST /scim/v2/Groups': SCIM_NOT_HERE,
  'DELETE /scim/v2/Groups/:id': SCIM_NOT_HERE,
  'POST /scim/v2/Bulk': SCIM,
};
