export { SimulatedApp, type TokenBearer } from './simulated-app.ts';
