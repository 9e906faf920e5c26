import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { ALL_STORES, isRole, READERS, ROLES } from '@huiyin/casework';
import { CurrentActor, Roles, TokenExpiry } from '@huiyin/service-kit';
import type { Actor } from '@huiyin/service-kit';
import { refersTo } from '../answering/schema-parts.ts';
import { isoOf } from '../cases/case-item.ts';

const [first, ...others] = Object.keys(ROLES);

/** Who the token says that its bearer is. */
@Controller('api/account')
@Roles(first!, ...others)
export class AccountController {
  @Get()
  @ApiOperation({ summary: '我的身份 · Who I am', tags: ['account'] })
  @ApiResponse({ status: 200, description: 'As the token says.', schema: refersTo('Account') })
  show(@CurrentActor() actor: Actor, @TokenExpiry() expiry: number) {
    const { id, name, role, store, department } = actor;
    return {
      id,
      name,
      role,
      roleLabel: isRole(role) ? ROLES[role] : { 'zh-CN': role, en: role },
      store,
      department,
      scope: scopeOf(actor),
      expiresAt: isoOf(expiry),
    };
  }
}

/** Whose cases somebody may look into. */
function scopeOf({ role, store }: Actor): 'store' | 'all' | 'none' {
  if (!isRole(role) || !READERS.includes(role)) return 'none';
  if (ALL_STORES.includes(role)) return 'all';
  return store === undefined ? 'none' : 'store';
}
