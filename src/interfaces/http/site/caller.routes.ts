import type { Router } from 'express';
import { CALL_LIMITS } from '../operation-limits.ts';
import { EmptyRequest } from '../deeds.request.ts';
import {
  count,
  id,
  listOf,
  maybe,
  moment,
  named,
  objectOf,
  oneOf,
  type Schema,
  text,
} from '../json-schema.ts';
import { route } from '../route.ts';

interface Caller {
  readonly kind: 'session' | 'client';
  readonly member: { readonly id: string; readonly handle: string; readonly pseudonym: string };
  readonly client: {
    readonly id: string;
    readonly name: string;
    readonly scopes: readonly string[];
    readonly categoryIds: readonly string[] | null;
    readonly expiresAt: Date;
    readonly limits: readonly { readonly name: string; readonly calls: number; readonly seconds: number }[];
  } | null;
}

export const CALLER_SCHEMAS: Readonly<Record<string, Schema>> = {
  Caller: objectOf<Caller>({
    kind: oneOf('session', 'client'),
    member: {
      ...objectOf<Caller['member']>({ id, handle: text(), pseudonym: text() }),
      description: 'Who acts, or answers for the client.',
    },
    client: maybe(
      objectOf<NonNullable<Caller['client']>>({
        id,
        name: text(),
        scopes: listOf(text()),
        categoryIds: { ...maybe(listOf(id)), description: 'Where it reads and writes; null for everywhere.' },
        expiresAt: moment,
        limits: listOf(
          objectOf<NonNullable<Caller['client']>['limits'][number]>({
            name: text(),
            calls: count,
            seconds: count,
          }),
        ),
      }),
    ),
  }),
};

const LIMITS = Object.values(CALL_LIMITS).map(({ name, limit, windowSeconds }) => ({
  name,
  calls: limit,
  seconds: windowSeconds,
}));

/** Who the adapter takes the caller for. */
export function callerRoutes(router: Router): void {
  route(
    router,
    'get',
    '/me',
    'api.caller',
    EmptyRequest,
    async ({ viewer: { member, client } }): Promise<Caller> => ({
      kind: client ? 'client' : 'session',
      member: { id: member!.id, handle: member!.handle, pseudonym: member!.pseudonym },
      client: client
        ? {
            id: client.id,
            name: client.name,
            scopes: client.scopes,
            categoryIds: client.categoryIds,
            expiresAt: client.expiresAt,
            limits: LIMITS,
          }
        : null,
    }),
    {
      operation: {
        id: 'readCaller',
        tag: 'Adapter',
        summary: 'Who is calling, by which client, and how much it may',
        answer: named('Caller'),
        item: true,
      },
    },
  );
}
