import type { Category } from '@huiyin/complaint';
import type { Chance } from '../chance/chance.ts';

/** What customers say, by what it is about; `{product}` and `{store}` are filled in. */
const DESCRIPTIONS: Readonly<Record<Category, readonly string[]>> = {
  'product-quality': [
    '{product}用了不到一周就坏了，要求尽快处理。',
    '刚买的{product}外壳有裂纹，里面还有异响。',
    '{product}充不上电，怀疑是坏的。',
    '{product}和宣传的不一样，做工很粗糙。',
    '收到的{product}有明显使用痕迹，是不是返修品？',
    '{product}第二次出现同样的故障了。',
  ],
  'service-attitude': [
    '在{store}咨询{product}时店员爱理不理，态度很差。',
    '{store}收银台让我排了四十分钟，问一句还被呛。',
    '客服挂我电话，{product}的问题到现在没人管。',
    '导购强行推销，拒绝之后说话很难听。',
  ],
  'price-promotion': [
    '{product}说好保价，隔天降了三百元不给退差价。',
    '标价签和结账价格不一致，{product}多收了钱。',
    '满减券在{store}用不了，海报上明明写着可以。',
    '直播间承诺的{product}赠品没有给。',
  ],
  delivery: [
    '{product}约好上午送，等到晚上也没人来。',
    '物流显示{product}已签收，但我根本没收到。',
    '{product}包装破损，快递员让我自己联系商家。',
    '订单五天没动静，{product}到底什么时候发货？',
    '送货师傅不肯上楼，{product}放在小区门口就走了。',
  ],
  returns: [
    '{product}七天无理由退货被拒，理由说不清楚。',
    '{product}退回去十天了，退款一直没有到账。',
    '换货换来的{product}还是有问题，要求全额退款。',
    '{store}要求我承担{product}的退货运费，不合理。',
  ],
  payment: [
    '{product}被重复扣款两次，要求退回一笔。',
    '付款成功但是订单显示未支付，{product}也没发货。',
    '{store}找零少给了五十元。',
    '发票抬头开错了，说了三次都没改。',
  ],
  safety: [
    '{product}使用时冒烟，差点出事，必须给个说法！',
    '{product}插上电有焦糊味，不敢再用。',
    '家里老人在{store}门口滑倒，地上有水没有警示牌。',
    '吃了{product}之后肠胃不适，怀疑已经变质。',
  ],
  other: [
    '{store}停车场收费和公示的不一致。',
    '会员积分无故清零，希望查一下。',
    '想问一下{product}的延保怎么办理，没人能说清楚。',
    '{store}试衣间太脏，希望改进。',
  ],
};

export const describeComplaint = (
  chance: Chance,
  category: Category,
  product: string,
  store: string,
): string =>
  chance.pick(DESCRIPTIONS[category]).replaceAll('{product}', product).replaceAll('{store}', store);

/** Root causes as supervisors write them down. */
const ROOT_CAUSES: Readonly<Record<Category, readonly string[]>> = {
  'product-quality': ['供应商批次问题', '出厂检验不足', '运输途中受损', '顾客使用方法不当'],
  'service-attitude': ['高峰时段人手不足', '新员工培训不足', '沟通用语不规范'],
  'price-promotion': ['价签未及时更新', '活动规则说明不清', '系统配置错误'],
  delivery: ['承运商延误', '地址信息有误', '包装不当', '排期过满'],
  returns: ['退货规则解释不清', '退款流程过长', '仓库验收延误'],
  payment: ['支付通道异常', '收银操作失误', '对账延误'],
  safety: ['产品缺陷', '现场巡检缺失', '储存温度不达标'],
  other: ['告知不到位', '流程缺失'],
};
const IMPROVEMENTS = [
  '到货加强抽检',
  '更新话术并培训',
  '每日核对价签',
  '更换承运商线路',
  '优化退款流程',
  '增加高峰排班',
];

export const rootCause = (chance: Chance, category: Category): string => chance.pick(ROOT_CAUSES[category]);
export const improvement = (chance: Chance): string => chance.pick(IMPROVEMENTS);

export const FINDINGS = [
  '情况属实',
  '经核实，确有此事',
  '查看监控和记录，顾客所述属实',
  '仓库与物流记录相符',
] as const;
export const UNFOUNDED = [
  '未发现异常，商品检测正常',
  '活动规则已公示，执行无误',
  '记录显示已按约送达',
] as const;
export const REFUSALS = ['赔偿太少', '要求全额退款', '要求书面道歉', '不接受代金券', '要求换新机'] as const;
export const DISPUTES = ['换来的还是坏的', '退款没有到账', '没有人联系我', '答应的补偿没有给'] as const;
export const REOPENINGS = ['同样的问题又出现了', '顾客来电表示未真正解决', '承诺的补偿没有到账'] as const;
export const ESCALATIONS = [
  '要求负责人回电',
  '扬言曝光，要求店长处理',
  '多次催促没有结果',
  '要投诉到12315',
] as const;
export const WITHDRAWALS = ['问题已自行解决', '家人已协商好', '不想再追究'] as const;
export const REJECTIONS = ['非本店商品', '已超过受理范围，建议联系厂家', '与事实不符，无法受理'] as const;
export const REMARKS = ['满意', '处理得很快', '还行', '态度不错', '太慢了', '以后不来了', ''] as const;
