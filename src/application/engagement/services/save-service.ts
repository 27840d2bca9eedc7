import type { ServiceId } from '#domain/engagement/services/ids';
import { Service, type ServiceTerms } from '#domain/engagement/services/service';
import type { Services } from '#domain/engagement/services/services.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';

interface SaveServiceCommand {
  readonly actor: Actor;
  /** A new one where none is named. */
  readonly serviceId: ServiceId | null;
  readonly terms: ServiceTerms;
  /** Of the service as its editor read it; left out where that does not matter. */
  readonly version?: number | undefined;
}

/** Adds a service that members can review, or changes how it is shown and whether it takes reviews. */
export class SaveService {
  constructor(
    private readonly services: Services,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws ServiceNotFound, ChangedMeanwhile, ServiceNameTaken, InvalidValues beside the fields, NotAllowed */
  async execute({ actor, serviceId, terms, version }: SaveServiceCommand): Promise<ServiceId> {
    actor.mustBeAllowed('service.manage');
    return this.unitOfWork.run(async () => {
      if (serviceId === null) {
        const service = Service.add(this.ids.next<ServiceId>(), terms, this.clock.now());
        await this.services.add(service);
        return service.id;
      }
      (await this.services.get(serviceId)).change(terms, version);
      return serviceId;
    });
  }
}
