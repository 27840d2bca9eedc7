import { DomainError } from '#domain/shared/domain-error';

export class KpiNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'insights.kpi-not-found';
  constructor() {
    super('No such figure');
  }
}
