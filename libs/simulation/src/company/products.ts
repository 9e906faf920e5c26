import type { DeliveryMethod } from '@huiyin/order-follow-up';

/** Something that the company sells. Names and makes are invented. */
export interface Product {
  readonly code: string;
  readonly name: string;
  /** Yuan. */
  readonly price: number;
  /** Share of pieces that have a flaw. */
  readonly flaws: number;
  /** How often it is bought, beside the others. */
  readonly popularity: number;
  readonly method: DeliveryMethod;
  /** Working days that it takes to be made, for what isn't in stock. */
  readonly makingDays?: number;
}

type Rest = Partial<Pick<Product, 'method' | 'makingDays'>>;
const product = (
  code: string,
  name: string,
  price: number,
  flaws: number,
  popularity: number,
  { method = 'courier', ...rest }: Rest = {},
): Product => ({ code, name, price, flaws, popularity, method, ...rest });

export const PRODUCTS: readonly Product[] = [
  product('RC-5L', '禾光电饭煲 5L', 399, 0.006, 10),
  product('KT-17', '禾光电热水壶 1.7L', 129, 0.008, 12),
  product('AF-4L', '禾光空气炸锅 4L', 299, 0.007, 11),
  product('BL-01', '晴屿破壁机', 459, 0.01, 5),
  product('VC-20', '晴屿无线吸尘器', 1_299, 0.009, 6),
  product('RV-08', '晴屿扫地机器人', 2_199, 0.014, 4),
  product('HD-18', '晴屿吹风机', 199, 0.005, 9),
  product('WP-75', '澄澈净水器', 1_899, 0.01, 3, { method: 'installation' }),
  product('AC-35', '北辰挂机空调 1.5匹', 2_799, 0.011, 4, { method: 'installation' }),
  product('WM-10', '北辰滚筒洗衣机 10kg', 2_599, 0.01, 4, { method: 'installation' }),
  product('RF-45', '北辰冰箱 450L', 3_499, 0.009, 3, { method: 'home-delivery' }),
  product('TV-65', '北辰电视 65英寸', 3_299, 0.008, 4, { method: 'home-delivery' }),
  product('SF-3S', '木筑三人沙发', 3_980, 0.012, 2, { method: 'home-delivery', makingDays: 12 }),
  product('WD-22', '木筑定制衣柜', 6_800, 0.015, 1, { method: 'installation', makingDays: 18 }),
  product('MT-18', '眠云床垫 1.8m', 2_390, 0.007, 2, { method: 'home-delivery' }),
  product('PL-02', '眠云乳胶枕', 189, 0.004, 8),
  product('QT-20', '眠云蚕丝被', 899, 0.005, 4),
  product('PH-X2', '星野手机 X2', 2_999, 0.006, 6),
  product('EB-03', '星野无线耳机', 349, 0.009, 9),
  product('WT-05', '星野智能手表', 799, 0.008, 5),
  product('PB-10', '星野充电宝', 119, 0.006, 10),
  product('LT-14', '星野轻薄本 14', 5_499, 0.006, 2),
  product('SH-41', '迈途跑鞋', 429, 0.004, 8),
  product('JK-09', '迈途冲锋衣', 599, 0.005, 5),
  product('BP-25', '迈途双肩包', 239, 0.004, 7),
  product('DR-33', '素锦连衣裙', 329, 0.007, 7),
  product('CS-50', '素锦羊绒衫', 799, 0.006, 4),
  product('CR-07', '花汀面霜', 268, 0.003, 8),
  product('SC-30', '花汀防晒霜', 148, 0.003, 9),
  product('ML-12', '田野纯牛奶 整箱', 69, 0.004, 14),
  product('RI-10', '田野稻香米 10kg', 89, 0.003, 12),
  product('NT-06', '田野坚果礼盒', 159, 0.004, 9),
  product('TE-02', '云山绿茶礼盒', 328, 0.003, 6),
  product('DP-72', '安芽纸尿裤', 139, 0.004, 9),
  product('CT-01', '安芽婴儿推车', 1_099, 0.008, 2),
  product('TY-88', '安芽积木套装', 219, 0.004, 7),
  product('RP-01', '上门家电清洗', 198, 0.01, 4, { method: 'on-site-service' }),
];
