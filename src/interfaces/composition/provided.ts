import type { Container, ServiceIdentifier } from 'inversify';
import type { Token } from '#application/shared/token';

/** What the container gives for a token or for a class. */
export type Provided<T> = Token<T> | (abstract new (...args: never[]) => T);

/** Takes one thing of its own type out of the container. */
export type Get = <T>(what: Provided<T>) => T;

export const takenFrom =
  (container: Container): Get =>
  <T>(what: Provided<T>): T =>
    container.get<T>(what as ServiceIdentifier<T>);
