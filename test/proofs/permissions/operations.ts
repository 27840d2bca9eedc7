import { SOCKET_POLICIES } from '#interfaces/composition/sockets';
import { doorOf, type Entrance, entrancesOfPeople } from '../input/entrances.ts';
import { pageRoutes } from '../support/page-routes.ts';

export interface Operation {
  /** As the table of expectations names it. */
  readonly name: string;
  readonly entrance: Entrance;
  readonly writes: boolean;
  /** Name of the field that takes a picture; null where none does. */
  readonly fileField: string | null;
  /** Whether a browser is shown a page; others are asked by scripts. */
  readonly draws: boolean;
}

const FILE_FIELD = /\bfile\('(\w+)'\)/;
const fileFieldIn = (source: string): string | null =>
  source.includes('/upload.server') ? 'file' : (FILE_FIELD.exec(source)?.[1] ?? null);

/** Every route, loader and action for people with a session that the site has today, found by looking. */
export async function allOperations(): Promise<Operation[]> {
  const sources = new Map(pageRoutes().map(({ path, source }) => [path.replace('*', 'nulle-part'), source]));
  return (await entrancesOfPeople())
    .filter(({ kind, path }) => kind !== 'page' || sources.get(path)!.includes('export const loader'))
    .map((entrance) => ({
      name: doorOf(entrance),
      entrance,
      writes: entrance.method !== 'GET',
      fileField: fileFieldIn(sources.get(entrance.path) ?? ''),
      draws: entrance.kind !== 'api' && /^export default/m.test(sources.get(entrance.path)!),
    }));
}

/** Every event that a socket may send. */
export const allEvents = (): string[] => Object.keys(SOCKET_POLICIES);
