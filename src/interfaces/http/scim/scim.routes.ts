import { type Request, type Response, Router } from 'express';
import type { PersonView } from '#application/community/provisioning/provisioned-people.query';
import type { DirectoryGroup } from '#application/moderation/published/directory-groups.api';
import type { Viewer } from '#application/shared/viewer';
import type { App } from '../../composition/app.ts';
import { countAsMany } from '../calls.ts';
import type { ParametersOf } from '../input.ts';
import { NoSuchThing } from '../refusals.ts';
import { idOf } from '../validate.ts';
import type { Method } from '../api-routes.ts';
import { route } from '../route.ts';
import { MOST_LISTED, providerConfig, resourceTypes, schemas } from './scim-discovery.ts';
import { groupEtag, groupShown, groupsThatFit, membersIn, patchedMembers } from './scim-groups.ts';
import { BULK_RESPONSE, bulkIn, type BulkOperation, runBulk } from './scim-bulk.ts';
import { patchOf } from './scim-patch.ts';
import { errorBody, ScimRefusal, sendScim, staleVersion } from './scim-refusal.ts';
import { only, shownIn } from './scim-shown.ts';
import { criteriaOf, etagOf, patchedUser, userIn, userShown } from './scim-users.ts';

const SCIM_PATH = '/scim/v2';
const LIST = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';

type ScimApp = Pick<App, 'provisioning'>;
interface Asked<Path extends string> {
  readonly req: Request;
  readonly res: Response;
  readonly viewer: Viewer;
  readonly params: ParametersOf<Path>;
}

/**
 * SCIM 2.0 (RFC 7643, RFC 7644): the directory of the organisation says who may come in, and who is in which group. By
 * clients alone, in the name of whoever answers for them.
 * @param publicUrl where the site stands, without a slash at its end
 */
export function scimRouter(app: ScimApp, publicUrl: string): Router {
  const router = Router({ caseSensitive: true });
  const base = `${publicUrl}${SCIM_PATH}`;
  discovery(router, base, `${publicUrl}/developpeurs`);
  users(router, app, base);
  groups(router, app, base);
  bulk(router, app, base);
  return router;
}

function scim<const Path extends string>(
  router: Router,
  method: Method,
  path: Path,
  call: string,
  answer: (asked: Asked<`/scim/v2${Path}`>) => Promise<void>,
): void {
  route(
    router,
    method,
    `/scim/v2${path}`,
    'scim.manage',
    null,
    async ({ req, res, viewer, params }) => answer({ req, res, viewer, params }),
    { call },
  );
}

function discovery(router: Router, base: string, documentation: string): void {
  scim(router, 'get', '/ServiceProviderConfig', 'scim.readConfig', async ({ res }) =>
    sendScim(res, 200, providerConfig(base, documentation)),
  );
  scim(router, 'get', '/ResourceTypes', 'scim.listTypes', async ({ res }) =>
    sendScim(res, 200, listOf(resourceTypes(base))),
  );
  scim(router, 'get', '/ResourceTypes/:key', 'scim.readType', async ({ res, params }) =>
    sendScim(res, 200, oneOf(resourceTypes(base), params.key)),
  );
  // Who calls is a machine, and none of its people (RFC 7644, 3.11).
  for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const)
    scim(router, method, '/Me', 'scim.readMe', async () => {
      throw new ScimRefusal(501, 'A client is nobody of the directory: /Users/{id} reads a person.');
    });
  scim(router, 'get', '/Schemas', 'scim.listSchemas', async ({ res }) =>
    sendScim(res, 200, listOf(schemas(base))),
  );
  scim(router, 'get', '/Schemas/:urn', 'scim.readSchema', async ({ res, params }) =>
    sendScim(res, 200, oneOf(schemas(base), params.urn)),
  );
}

function oneOf<T extends { readonly id: string }>(all: readonly T[], id: string): T {
  const found = all.find((one) => one.id === id);
  if (!found) throw new NoSuchThing();
  return found;
}

const listOf = (resources: readonly object[], total = resources.length, startIndex = 1): object => ({
  schemas: [LIST],
  totalResults: total,
  startIndex,
  itemsPerPage: resources.length,
  Resources: resources,
});

function users(router: Router, app: ScimApp, base: string): void {
  const { provisioning } = app;
  const named = async () => new Map((await provisioning.groups.all()).map((group) => [group.id, group]));
  const read = async (viewer: Viewer, id: string): Promise<PersonView> => {
    const person = await provisioning.people.one(viewer.actor, id);
    if (!person) throw new NoSuchThing('community.person-not-found');
    return person;
  };
  const send = async ({ req, res, viewer }: Asked<string>, id: string, status: number): Promise<void> => {
    const person = await read(viewer, id);
    const shown = userShown(person, await named(), base);
    res.set({ ETag: etagOf(person), 'Content-Location': `${base}/Users/${id}` });
    if (status === 201) res.set('Location', `${base}/Users/${id}`);
    sendScim(res, status, only(shown, shownIn(req.query)));
  };
  scim(router, 'get', '/Users', 'scim.listUsers', async ({ req, res, viewer }) => {
    const { startIndex, count } = pageIn(req);
    const asked = { criteria: criteriaOf(filterIn(req)), after: startIndex - 1, count };
    if (!isFit(asked.criteria.id)) return sendScim(res, 200, listOf([], 0, startIndex));
    const [{ total, people }, known] = await Promise.all([
      provisioning.people.list(viewer.actor, asked),
      named(),
    ]);
    const shown = people.map((person) => only(userShown(person, known, base), shownIn(req.query)));
    sendScim(res, 200, listOf(shown, total, startIndex));
  });
  scim(router, 'get', '/Users/:id', 'scim.readUser', async (asked) => {
    const { req, res, viewer, params } = asked;
    if (isKnown(req, etagOf(await read(viewer, params.id)))) return notModified(res);
    await send(asked, params.id, 200);
  });
  scim(router, 'post', '/Users', 'scim.addUser', async (asked) => {
    const { actor } = asked.viewer;
    const { id } = await provisioning.add.execute({
      actor,
      text: userIn(asked.req.body)({ isActive: true }),
    });
    await send(asked, id, 201);
  });
  scim(router, 'put', '/Users/:id', 'scim.replaceUser', async (asked) => {
    const { req, viewer, params } = asked;
    const revise = userIn(req.body);
    const { actor } = viewer;
    await provisioning.change.execute({ actor, id: params.id, version: seenIn(req), revise });
    await send(asked, params.id, 200);
  });
  scim(router, 'patch', '/Users/:id', 'scim.changeUser', async (asked) => {
    const { req, viewer, params } = asked;
    const operations = patchOf(req.body);
    await provisioning.change.execute({
      actor: viewer.actor,
      id: params.id,
      version: seenIn(req),
      revise: (standing) => patchedUser(standing, operations),
    });
    await send(asked, params.id, 200);
  });
  scim(router, 'delete', '/Users/:id', 'scim.forgetUser', async ({ req, res, viewer, params }) => {
    await provisioning.forget.execute({ actor: viewer.actor, id: params.id, version: seenIn(req) });
    res.status(204).end();
  });
}

function groups(router: Router, app: ScimApp, base: string): void {
  const { provisioning } = app;
  const read = async (id: string): Promise<DirectoryGroup> => {
    const group = (await provisioning.groups.all()).find((one) => one.id === id);
    if (!group) throw new NoSuchThing('moderation.group-not-found');
    return group;
  };
  const send = async ({ req, res, viewer }: Asked<string>, group: DirectoryGroup): Promise<void> => {
    const inside = await provisioning.people.inGroups(viewer.actor, [group.id]);
    const members = inside.get(group.id) ?? [];
    const etag = groupEtag(
      group,
      members.map(({ id }) => id),
    );
    if (req.method === 'GET' && isKnown(req, etag)) return notModified(res);
    res.set('ETag', etag);
    sendScim(res, 200, only(groupShown(group, members, base), shownIn(req.query)));
  };
  scim(router, 'get', '/Groups', 'scim.listGroups', async ({ req, res, viewer }) => {
    const { startIndex, count } = pageIn(req);
    const all = await provisioning.groups.all();
    const inside = await provisioning.people.inGroups(
      viewer.actor,
      all.map(({ id }) => id),
    );
    const membersOf = ({ id }: DirectoryGroup) => inside.get(id) ?? [];
    const fit = groupsThatFit(all, filterIn(req), membersOf);
    const page = fit.slice(startIndex - 1, startIndex - 1 + count);
    const shown = page.map((group) => only(groupShown(group, membersOf(group), base), shownIn(req.query)));
    sendScim(res, 200, listOf(shown, fit.length, startIndex));
  });
  scim(router, 'get', '/Groups/:id', 'scim.readGroup', async (asked) =>
    send(asked, await read(asked.params.id)),
  );
  const revised = async (
    asked: Asked<'/scim/v2/Groups/:id'>,
    group: DirectoryGroup,
    revise: (standing: readonly string[]) => readonly string[],
  ): Promise<void> => {
    const { actor } = asked.viewer;
    const guarded = (standing: readonly string[]) => {
      const seen = asked.req.get('if-match');
      if (seen !== undefined && seen !== '*' && seen !== groupEtag(group, standing)) throw staleVersion();
      return revise(standing);
    };
    await provisioning.place.execute({ actor, groupId: group.id, revise: guarded });
    await send(asked, group);
  };
  scim(router, 'put', '/Groups/:id', 'scim.replaceGroup', async (asked) => {
    const group = await read(asked.params.id);
    const members = membersIn(asked.req.body, group);
    await revised(asked, group, () => members);
  });
  scim(router, 'patch', '/Groups/:id', 'scim.changeGroup', async (asked) => {
    const group = await read(asked.params.id);
    const operations = patchOf(asked.req.body);
    await revised(asked, group, (standing) => patchedMembers(standing, operations, group));
  });
  const notHere = async () => {
    throw ofTheBackOffice();
  };
  scim(router, 'post', '/Groups', 'scim.addGroup', notHere);
  scim(router, 'delete', '/Groups/:id', 'scim.removeGroup', notHere);
}

/** Many at once, each as if it had come alone (RFC 7644 §3.7). */
function bulk(router: Router, { provisioning }: ScimApp, base: string): void {
  scim(router, 'post', '/Bulk', 'scim.doAll', async ({ req, res, viewer: { actor } }) => {
    const on = (operation: BulkOperation, id: string, version: string | null, status: number) => ({
      id,
      answer: {
        ...said(operation),
        location: `${base}/${operation.type}/${id}`,
        ...(version !== null && { version }),
        status: String(status),
      },
    });
    const person = async (operation: BulkOperation, id: string, status: number) => {
      const found = await provisioning.people.one(actor, id);
      if (!found) throw new NoSuchThing('community.person-not-found');
      return on(operation, id, etagOf(found), status);
    };
    const users = async (operation: BulkOperation) => {
      const { method, target, data } = operation;
      const version = versionIn(operation.version);
      if (target === null) {
        const { id } = await provisioning.add.execute({ actor, text: userIn(data)({ isActive: true }) });
        return person(operation, id, 201);
      }
      const id = idOf<'ProvisionedPerson'>(target, 'community.person-not-found');
      if (method === 'DELETE') {
        await provisioning.forget.execute({ actor, id, version });
        return on(operation, target, null, 204);
      }
      const operations = method === 'PATCH' ? patchOf(data) : null;
      const revise = operations
        ? (standing: Parameters<typeof patchedUser>[0]) => patchedUser(standing, operations)
        : userIn(data);
      await provisioning.change.execute({ actor, id, version, revise });
      return person(operation, target, 200);
    };
    const group = async (operation: BulkOperation) => {
      const { method, target, version, data } = operation;
      if (target === null || method === 'DELETE') throw ofTheBackOffice();
      const found = (await provisioning.groups.all()).find((one) => one.id === target);
      if (!found) throw new NoSuchThing('moderation.group-not-found');
      const operations = method === 'PATCH' ? patchOf(data) : null;
      const members = operations ? null : membersIn(data, found);
      let inside: readonly string[] = [];
      await provisioning.place.execute({
        actor,
        groupId: target,
        revise: (standing: readonly string[]) => {
          if (version !== null && version !== '*' && version !== groupEtag(found, standing))
            throw staleVersion();
          return (inside = members ?? patchedMembers(standing, operations ?? [], found));
        },
      });
      return on(operation, target, groupEtag(found, inside), 200);
    };
    const asked = bulkIn(req.body);
    await countAsMany(res, asked.operations.length);
    const answers = await runBulk(
      asked,
      (operation) => (operation.type === 'Users' ? users(operation) : group(operation)),
      (error, operation) => {
        const response = errorBody(error, res);
        return { ...said(operation), status: response.status, response };
      },
    );
    sendScim(res, 200, { schemas: [BULK_RESPONSE], Operations: answers });
  });
}

const said = ({ method, bulkId }: BulkOperation): object => ({ method, ...(bulkId !== null && { bulkId }) });

// Groups, and what they give, are decided in the back office: there a group is left to the directory.
const ofTheBackOffice = (): ScimRefusal =>
  new ScimRefusal(501, 'The back office of the community makes and removes groups');

const LONGEST = 1_000;

function filterIn({ query }: Request): string | null {
  const { filter } = query;
  if (filter === undefined || filter === '') return null;
  if (typeof filter !== 'string' || filter.length > LONGEST)
    throw new ScimRefusal(400, 'The filter is not readable', 'invalidFilter');
  return filter;
}

/** From 1; what is below counts as 1, and what is no number is refused (RFC 7644 §3.4.2.4). */
function pageIn({ query }: Request): { readonly startIndex: number; readonly count: number } {
  const whole = (name: string, absent: number): number => {
    const value = query[name];
    if (value === undefined || value === '') return absent;
    if (typeof value !== 'string' || !/^-?\d{1,9}$/.test(value))
      throw new ScimRefusal(400, `"${name}" is a whole number`, 'invalidValue');
    return Number(value);
  };
  return {
    startIndex: Math.max(1, whole('startIndex', 1)),
    count: Math.min(MOST_LISTED, Math.max(0, whole('count', MOST_LISTED))),
  };
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** What looks like no id is nobody's. */
const isFit = (id: string | undefined): boolean => id === undefined || ID.test(id);

/** @returns null where the directory does not say what it saw @throws ScimRefusal 412 for a tag that was never ours */
const seenIn = (req: Request): number | null => versionIn(req.get('if-match')?.trim());

/** The same of one operation among others. */
function versionIn(given: string | null | undefined): number | null {
  if (given === undefined || given === null || given === '*') return null;
  const [, version] = /^(?:W\/)?"([1-9]\d{0,9})"$/.exec(given) ?? [];
  if (version === undefined) throw staleVersion();
  return Number(version);
}

const isKnown = (req: Request, etag: string): boolean => req.get('if-none-match')?.trim() === etag;
const notModified = (res: Response): void => void res.status(304).end();
