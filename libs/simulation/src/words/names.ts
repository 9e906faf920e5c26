import type { Chance } from '../chance/chance.ts';

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const GIVEN = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚玲桂英辉健鑫宇晨曦悦欣怡梓涵子轩雨桐思琪浩然文博佳',
];

/** A person's name, put together by chance: nobody in particular. */
export function personName(chance: Chance): string {
  const given = chance.whether(0.65) ? chance.pick(GIVEN) + chance.pick(GIVEN) : chance.pick(GIVEN);
  return chance.pick(SURNAMES) + given;
}

/** A telephone number that nobody has: no Chinese mobile number begins with 100. */
export const phoneNumber = (chance: Chance): string =>
  `100${String(chance.whole(0, 99_999_999)).padStart(8, '0')}`;

const STREETS = ['青禾路', '长宁街', '望江路', '南园街', '云栖路', '文汇路', '锦绣大道', '春晓路', '临湖街'];
const ESTATES = ['和苑', '锦园', '云庭', '书香里', '映月府', '桂花园', '四季城', '观澜苑'];

export const address = (chance: Chance): string =>
  `${chance.pick(STREETS)}${chance.whole(1, 480)}号${chance.pick(ESTATES)}${chance.whole(1, 30)}栋${chance.whole(1, 28)}0${chance.whole(1, 4)}`;

/** Stores are called after parts of a town that is nowhere. */
export const STORE_NAMES = [
  '城东店',
  '滨江店',
  '南门店',
  '新区店',
  '湖畔店',
  '老街店',
  '北站店',
  '大学城店',
  '西溪店',
  '会展店',
  '河西店',
  '开发区店',
] as const;
