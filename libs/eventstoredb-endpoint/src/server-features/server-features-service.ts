import serverFeatures from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import messages from '@eventstore/db-client/generated/serverfeatures_pb.js';
import { service, type Handlers, type Service } from '../rpc/service.ts';
import { FEATURES } from './features.ts';

/** The release of EventStoreDB whose protocol this is: clients take numbers only. */
export const SERVER_VERSION = '24.10.0';

/**
 * event_store.client.server_features.ServerFeatures: which methods there are.
 *
 * @param services all services of the endpoint but this one.
 */
export function serverFeaturesService(services: readonly Service[]): Service {
  const supported = new messages.SupportedMethods();
  supported.setEventStoreServerVersion(SERVER_VERSION);
  supported.setMethodsList(services.flatMap(methodsOf));
  const answer = Buffer.from(supported.serializeBinary());
  const handlers: Handlers<typeof serverFeatures.ServerFeaturesService> = {
    getSupportedMethods: async () => answer,
  };
  // Clients ask what there is before they say who they are.
  return service(serverFeatures.ServerFeaturesService, handlers, { open: true });
}

function methodsOf({ definition, handlers }: Service) {
  return Object.entries(definition)
    .filter(([name]) => handlers[name] !== undefined)
    .map(([, { path }]) => {
      const [, serviceName = '', methodName = ''] = path.toLowerCase().split('/');
      const method = new messages.SupportedMethod();
      method.setServiceName(serviceName);
      method.setMethodName(methodName);
      method.setFeaturesList([...(FEATURES[path.toLowerCase()] ?? [])]);
      return method;
    });
}
