import { SOCKET_POLICIES } from '#interfaces/composition/sockets';
import { allEntrances, type Entrance } from '../input/entrances.ts';

export interface Operation {
  /** As the table of expectations names it. */
  readonly name: string;
  readonly entrance: Entrance;
  readonly writes: boolean;
}

/** Every route, loader and action that the site has today, found by looking. */
export async function allOperations(): Promise<Operation[]> {
  return (await allEntrances()).map((entrance) => ({
    name: `${entrance.kind === 'api' ? entrance.method : entrance.kind} ${entrance.path.replace('nulle-part', '*')}`,
    entrance,
    writes: entrance.method !== 'GET',
  }));
}

/** Every event that a socket may send. */
export const allEvents = (): string[] => Object.keys(SOCKET_POLICIES);
