package vitrine.core.importing;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vitrine.core.dataset.Role;

/** What column names mean, in English and Chinese. */
final class RoleNames {
  private static final double SURE = 0.95;
  private static final double LIKELY = 0.75;
  private static final double POSSIBLE = 0.55;
  private static final Map<String, Map<Role, Double>> KNOWN = known();

  private RoleNames() {}

  /** How sure the name alone makes each role; roles that it does not suggest are left out. */
  static Map<Role, Double> scores(String header) {
    String name = Names.plain(header);
    Map<Role, Double> known = KNOWN.get(name);
    if (known != null) {
      return known;
    }
    Map<Role, Double> scores = new EnumMap<>(Role.class);
    if (name.isEmpty()) {
      return scores;
    }
    boolean id = name.endsWith("id") || name.endsWith("编号") || name.endsWith("号");
    contains(
        scores, name, Role.USER, id ? LIKELY : 0, "user", "customer", "visitor", "buyer", "用户");
    contains(scores, name, Role.ITEM, id ? LIKELY : 0, "item", "product", "goods", "商品");
    contains(scores, name, Role.SESSION, id ? LIKELY : 0, "session", "会话");
    contains(scores, name, Role.ORDER, id ? LIKELY : 0, "order", "invoice", "订单");
    contains(scores, name, Role.TIME, POSSIBLE, "time", "date", "时间", "日期");
    contains(scores, name, Role.PRICE, POSSIBLE, "price", "价");
    contains(scores, name, Role.CATEGORY, POSSIBLE, "category", "department", "类");
    if (scores.isEmpty() && name.endsWith("id")) {
      scores.put(Role.ITEM, 0.4);
    }
    return scores;
  }

  /** Whether some role is called exactly this. */
  static boolean known(String header) {
    return KNOWN.containsKey(Names.plain(header));
  }

  private static void contains(
      Map<Role, Double> scores, String name, Role role, double score, String... parts) {
    if (score > 0 && List.of(parts).stream().anyMatch(name::contains)) {
      scores.put(role, score);
    }
  }

  private static Map<String, Map<Role, Double>> known() {
    Map<String, Map<Role, Double>> names = new HashMap<>();
    put(
        names,
        Role.USER,
        SURE,
        "userid user uid customerid customer visitorid visitor shopperid shopper memberid member"
            + " buyerid clientid accountid reviewerid unitid 用户 用户id 用户编号 会员 会员id 买家 买家id 顾客"
            + " 顾客id 客户 客户id 访客 访客id");
    put(
        names,
        Role.ITEM,
        SURE,
        "itemid item productid product sku skuid asin stockcode goodsid articleid parentasin 商品"
            + " 商品id 商品编号 货号 产品 产品id");
    put(names, Role.EVENT, SURE, "event eventtype eventname behavior behaviortype behaviour");
    put(names, Role.EVENT, SURE, "behaviourtype 行为 行为类型 事件 事件类型");
    put(names, Role.EVENT, POSSIBLE, "action type 操作 类型");
    put(
        names,
        Role.TIME,
        SURE,
        "timestamp time date datetime eventtime eventdate createdat createtime invoicedate"
            + " orderdate ordertime purchasedate reviewdate reviewtime unixreviewtime ts day 时间 日期"
            + " 时间戳 下单时间 创建时间 评论时间 评价时间 订单日期");
    put(names, Role.SESSION, SURE, "session sessionid usersession visitid 会话 会话id");
    put(
        names,
        Role.ORDER,
        SURE,
        "orderid orderno ordernumber invoice invoiceno invoiceid transactionid basketid 订单 订单号"
            + " 订单编号 订单id");
    put(names, Role.ORDER, POSSIBLE, "order");
    put(names, Role.PRICE, SURE, "price unitprice itemprice saleprice 价格 单价 售价");
    put(names, Role.PRICE, POSSIBLE, "amount revenue 金额");
    put(names, Role.QUANTITY, SURE, "quantity qty units pieces 数量 件数");
    put(names, Role.CATEGORY, SURE, "category categoryid categoryname cat catid categorycode");
    put(names, Role.CATEGORY, SURE, "类目 类别 分类 品类 类目id 商品类目");
    put(names, Role.CATEGORY, LIKELY, "department departmentname maincategory");
    put(names, Role.CATEGORY, POSSIBLE, "classname division divisionname");
    put(names, Role.BRAND, SURE, "brand brandname brandid manufacturer 品牌");
    put(names, Role.STOCK, SURE, "stock instock inventory stockquantity piecesinstock 库存 库存数量");
    put(names, Role.POSITION, SURE, "position displayposition slot 展示位置 位置");
    put(names, Role.PROPENSITY, SURE, "propensity propensityscore 倾向得分");
    put(names, Role.DWELL, SURE, "dwell dwellseconds dwelltime timeonpage 停留 停留时长 浏览时长");
    put(names, Role.DWELL, POSSIBLE, "duration 时长");
    put(names, Role.DEVICE, SURE, "device devicetype platform 设备 终端 平台");
    put(names, Role.VARIANT, SURE, "variant variantid arm treatment abgroup testgroup 实验组 变体");
    put(names, Role.VARIANT, LIKELY, "group bucket version experimentgroup 分组 组别 版本");
    put(names, Role.RATING, SURE, "rating stars star overall starrating 评分 星级 打分");
    put(names, Role.RATING, LIKELY, "score");
    put(names, Role.TEXT, SURE, "review reviewtext reviewbody text comment comments body 评论 评价");
    put(names, Role.TEXT, SURE, "评论内容 评价内容 内容 文本 content sentence");
    put(
        names,
        Role.TITLE,
        SURE,
        "title reviewtitle reviewheadline productname producttitle itemname");
    put(names, Role.TITLE, SURE, "标题 商品名称 商品标题 名称");
    put(names, Role.TITLE, LIKELY, "summary name headline");
    put(names, Role.DESCRIPTION, SURE, "description productdescription 描述 详情 商品描述");
    put(names, Role.REPLY, SURE, "reply replytext replybody sellerreply merchantreply shopreply");
    put(names, Role.REPLY, SURE, "ownerreply ownerresponse sellerresponse merchantresponse");
    put(names, Role.REPLY, SURE, "response responsetext 回复 回复内容 商家回复 卖家回复 客服回复 店铺回复");
    put(names, Role.REPLY_TIME, SURE, "replytime replydate replyat repliedat repliedon");
    put(names, Role.REPLY_TIME, SURE, "responsetime responsedate respondedat 回复时间 商家回复时间 回复日期");
    put(names, Role.LABEL, SURE, "label sentiment polarity 标签 情感");
    put(names, Role.COUNTRY, SURE, "country countrycode region 国家 地区");
    return names;
  }

  private static void put(
      Map<String, Map<Role, Double>> names, Role role, double score, String words) {
    for (String word : List.of(words.split(" "))) {
      names.computeIfAbsent(word, w -> new EnumMap<>(Role.class)).put(role, score);
    }
  }
}
