import { BULK_LIMITS } from './scim-bulk.ts';
import { GROUP } from './scim-groups.ts';
import { USER } from './scim-users.ts';

/** How many resources a list holds at most. */
export const MOST_LISTED = 200;

const attribute = (name: string, description: string, more: object = {}): object => ({
  name,
  type: 'string',
  multiValued: false,
  description,
  required: false,
  caseExact: false,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
  ...more,
});
const complex = { type: 'complex', multiValued: true };
const readOnly = { mutability: 'readOnly' };

const USER_ATTRIBUTES = [
  attribute('userName', 'What the directory calls somebody.', { required: true, uniqueness: 'server' }),
  attribute('externalId', 'Its own id of them.', { caseExact: true }),
  attribute('active', 'Whether they may come in.', { type: 'boolean' }),
  attribute('emails', 'The address by which a member is known to be them. One is kept.', {
    ...complex,
    subAttributes: [
      attribute('value', 'The address.'),
      attribute('type', 'Always "work".', { canonicalValues: ['work'] }),
      attribute('primary', 'Always true.', { type: 'boolean' }),
    ],
  }),
  attribute('groups', 'The groups that they are in.', {
    ...complex,
    ...readOnly,
    subAttributes: [
      attribute('value', 'The id of the group.', readOnly),
      attribute('display', 'Its name.', readOnly),
      attribute('$ref', 'Its address.', { ...readOnly, type: 'reference', referenceTypes: ['Group'] }),
    ],
  }),
];

const GROUP_ATTRIBUTES = [
  attribute('displayName', 'As the back office of the community names it.', {
    ...readOnly,
    required: true,
    uniqueness: 'server',
  }),
  attribute('members', 'Who is in it.', {
    ...complex,
    subAttributes: [
      attribute('value', 'The id of a user.', { mutability: 'immutable' }),
      attribute('display', 'Their userName.', readOnly),
      attribute('type', 'Always "User".', { ...readOnly, canonicalValues: ['User'] }),
      attribute('$ref', 'Their address.', { ...readOnly, type: 'reference', referenceTypes: ['User'] }),
    ],
  }),
];

const meta = (resourceType: string, location: string): object => ({ meta: { resourceType, location } });

/** RFC 7643 §5. */
export const providerConfig = (base: string, documentation: string): object => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
  documentationUri: documentation,
  patch: { supported: true },
  bulk: { supported: true, maxOperations: BULK_LIMITS.operations, maxPayloadSize: BULK_LIMITS.bytes },
  filter: { supported: true, maxResults: MOST_LISTED },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: true },
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'Key of a client',
      description: 'A key of a client with the scope scim:manage, or a token from /oauth/token.',
      primary: true,
    },
  ],
  ...meta('ServiceProviderConfig', `${base}/ServiceProviderConfig`),
});

/** RFC 7643 §6. */
export const resourceTypes = (base: string): readonly (object & { readonly id: string })[] =>
  (
    [
      ['User', 'Users', USER, 'Somebody of whom the directory told'],
      ['Group', 'Groups', GROUP, 'A group of which the directory says who is in it'],
    ] as const
  ).map(([id, list, schema, description]) => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
    id,
    name: id,
    endpoint: `/${list}`,
    description,
    schema,
    ...meta('ResourceType', `${base}/ResourceTypes/${id}`),
  }));

/** RFC 7643 §7. */
export const schemas = (base: string): readonly (object & { readonly id: string })[] =>
  (
    [
      [USER, 'User', USER_ATTRIBUTES],
      [GROUP, 'Group', GROUP_ATTRIBUTES],
    ] as const
  ).map(([id, name, attributes]) => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
    id,
    name,
    description: name,
    attributes,
    ...meta('Schema', `${base}/Schemas/${id}`),
  }));
