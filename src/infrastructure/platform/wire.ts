import type { ContainerModuleLoadOptions } from 'inversify';
import type { Token } from '#application/shared/token';

type Class<Args extends unknown[], T> = new (...args: Args) => T;
type Needs<Args> = { [K in keyof Args]: Token<Args[K]> };

/**
 * Binds plain classes without a decorator: the compiler checks that what a class needs is what it is given.
 * Everything is a singleton; what changes from request to request travels as an argument.
 */
export function wire({ bind }: ContainerModuleLoadOptions) {
  const build =
    <Args extends unknown[], T>(type: Class<Args, T>) =>
    (...args: unknown[]) =>
      new type(...(args as Args));
  return {
    value: <T>(port: Token<T>, value: T) => bind<T>(port).toConstantValue(value as never),
    adapter: <Args extends unknown[], T>(port: Token<T>, type: Class<Args, T>, needs: Needs<Args>) =>
      bind<T>(port)
        .toResolvedValue(build(type), needs as never)
        .inSingletonScope(),
    useCase: <Args extends unknown[], T>(type: Class<Args, T>, needs: Needs<Args>) =>
      bind<T>(type)
        .toResolvedValue(build(type), needs as never)
        .inSingletonScope(),
  };
}
