import type { Keeping } from '#interfaces/http/keeping';

/** An address whose parameters are noted as a page reads them by their names: a page that is kept is kept by those alone. */
export function addressRead(address: string, keeping: Pick<Keeping, 'readsParameter'> | undefined): URL {
  const url = new URL(address);
  const { searchParams } = url;
  const noted =
    <T>(read: (name: string) => T) =>
    (name: string): T => {
      keeping?.readsParameter(name);
      return read.call(searchParams, name);
    };
  const { get, getAll, has } = searchParams;
  Object.defineProperties(searchParams, {
    get: { value: noted(get) },
    getAll: { value: noted(getAll) },
    has: { value: noted(has) },
  });
  return url;
}
