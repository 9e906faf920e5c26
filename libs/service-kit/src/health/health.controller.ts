import { Controller, Get, Header, HttpStatus, Inject, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../authorization/access.ts';
import { checkHealth } from './check-health.ts';
import type { Health, HealthIndicators } from './health-indicator.ts';
import { Leaving } from './leaving.ts';

/** Under which the indicators are provided. */
export const healthIndicators = Symbol('health indicators');

const LEAVING: Health = { status: 'down', checks: { process: { status: 'down', process: 'stopping' } } };

/** For whatever supervises the process: is it alive, and can it serve? */
@ApiTags('health')
@Public()
@Controller('health')
export class HealthController {
  constructor(
    @Inject(healthIndicators) private readonly indicators: HealthIndicators,
    private readonly leaving: Leaving,
  ) {}

  @Get('live')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Is the process alive?' })
  @ApiResponse({ status: 200, description: 'It answers.' })
  live(): Health {
    return { status: 'up', checks: {} };
  }

  @Get('ready')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Can the service do its work?' })
  @ApiResponse({ status: 200, description: 'Every part is up.' })
  @ApiResponse({ status: 503, description: 'A part is down: `checks` says which.' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const health = this.leaving.isLeaving ? LEAVING : await checkHealth(this.indicators);
    if (health.status === 'down') void reply.status(HttpStatus.SERVICE_UNAVAILABLE);
    return health;
  }
}
