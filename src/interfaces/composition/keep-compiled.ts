import module from 'node:module';
import path from 'node:path';

const BUILD = path.resolve(import.meta.dirname, '../..');

/**
 * Has Node keep beside the build what it compiles, and take it from there the next time. Node compares the
 * text of each file, so that nothing old is ever run.
 * @param build folder of the build; sources that run by themselves are none
 * @returns writes down what was compiled until then. Where nothing can be written, or Node knows of none of it, nothing happens
 */
export function keepCompiled(build = BUILD): () => void {
  if (path.basename(build) !== 'dist') return () => {};
  // Node 20 has neither.
  const { enableCompileCache, flushCompileCache } = module as Partial<typeof module>;
  enableCompileCache?.(path.join(build, '.compiled'));
  return () => flushCompileCache?.();
}
