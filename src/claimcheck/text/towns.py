"""Large towns, and the sites from which rockets start: two of them are two places, whatever anybody knows of the lands
around them.

Capitals of states, seats of international bodies, and towns that news of the world come from; by their English names,
folded.  Not among them is what others may name by a larger town beside it, or by a state of its name (Soweto, Seattle),
or what lies inside of several (Georgetown, Richmond).
"""

from __future__ import annotations

from functools import cache

from claimcheck.text.tokens import words

_TOWNS = """
oslo bergen trondheim stavanger tromso stockholm gothenburg malmo uppsala linkoping copenhagen aarhus=arhus odense
aalborg helsinki turku tampere espoo oulu reykjavik nuuk torshavn tallinn tartu riga daugavpils vilnius kaunas
klaipeda warsaw krakow=cracow gdansk=danzig wroclaw=breslau poznan lodz lublin katowice szczecin prague brno ostrava
bratislava kosice budapest debrecen szeged vienna graz linz salzburg innsbruck zurich geneva basel=basle bern=berne
lausanne lugano lucerne davos vaduz berlin hamburg munich cologne frankfurt stuttgart dusseldorf dortmund essen
leipzig dresden bremen hanover nuremberg bonn rostock karlsruhe mannheim amsterdam rotterdam the-hague=hague utrecht
eindhoven groningen maastricht brussels antwerp ghent bruges liege namur charleroi luxembourg paris
marseille=marseilles lyon=lyons toulouse nice nantes strasbourg bordeaux lille rennes grenoble montpellier reims
cannes ajaccio monaco london birmingham manchester liverpool leeds sheffield bristol newcastle nottingham leicester
coventry bradford york plymouth southampton portsmouth brighton oxford cambridge norwich edinburgh glasgow aberdeen
dundee inverness cardiff swansea belfast londonderry=derry dublin cork galway limerick lisbon porto=oporto coimbra
braga faro madrid barcelona valencia seville zaragoza malaga bilbao granada alicante vigo san-sebastian pamplona palma
andorra-la-vella rome milan naples turin palermo genoa bologna florence venice verona trieste bari catania cagliari
padua valletta athens thessaloniki=salonika patras heraklion sofia plovdiv varna burgas bucharest cluj timisoara iasi
constanta belgrade novi-sad nis zagreb split rijeka dubrovnik ljubljana maribor sarajevo mostar banja-luka skopje
tirana durres pristina=prishtina podgorica chisinau=kishinev tiraspol kyiv=kiev lviv=lvov odesa=odessa kharkiv=kharkov
dnipro=dnipropetrovsk zaporizhzhia=zaporizhia kherson mariupol donetsk luhansk=lugansk mykolaiv sevastopol simferopol
minsk gomel moscow st-petersburg=saint-petersburg=leningrad kazan novosibirsk yekaterinburg=ekaterinburg samara
murmansk rostov-on-don sochi volgograd=stalingrad vladivostok omsk chelyabinsk ufa grozny kaliningrad tbilisi batumi
yerevan gyumri baku ganja stepanakert istanbul=constantinople ankara izmir=smyrna antalya bursa adana gaziantep
diyarbakir nicosia limassol larnaca beirut tripoli sidon damascus aleppo homs latakia raqqa amman aqaba jerusalem
tel-aviv haifa beersheba eilat ramallah gaza-city hebron nablus jenin khan-younis rafah baghdad basra mosul
erbil=irbil=arbil kirkuk najaf karbala fallujah tehran isfahan=esfahan shiraz tabriz mashhad qom riyadh jeddah=jidda
mecca=makkah medina dammam doha dubai abu-dhabi sharjah muscat sanaa aden hodeidah taiz kuwait-city manama cairo
alexandria luxor aswan suez port-said sharm-el-sheikh benghazi misrata sirte tunis sfax algiers oran constantine
casablanca rabat marrakesh=marrakech fez=fes tangier agadir nouakchott khartoum el-fasher juba addis-ababa asmara
djibouti mogadishu hargeisa nairobi mombasa kisumu kampala kigali bujumbura gitega dodoma dar-es-salaam arusha
zanzibar-city lusaka ndola harare bulawayo lilongwe blantyre maputo beira luanda huambo kinshasa kisangani goma
lubumbashi bukavu brazzaville pointe-noire libreville malabo douala yaounde bangui ndjamena lagos abuja kano ibadan
port-harcourt kaduna maiduguri accra kumasi abidjan yamoussoukro bouake bamako timbuktu dakar saint-louis ziguinchor
kaolack banjul
bissau conakry freetown monrovia niamey agadez ouagadougou bobo-dioulasso lome cotonou porto-novo praia windhoek
gaborone maseru mbabane pretoria johannesburg durban cape-town bloemfontein port-elizabeth=gqeberha antananarivo
port-louis moroni kabul herat kandahar jalalabad mazar-i-sharif islamabad karachi lahore peshawar quetta rawalpindi
faisalabad multan delhi=new-delhi mumbai=bombay kolkata=calcutta chennai=madras bangalore=bengaluru hyderabad
pune=poona jaipur lucknow ahmedabad surat kanpur nagpur bhopal patna chandigarh amritsar srinagar varanasi=benares
kochi=cochin thiruvananthapuram=trivandrum guwahati dhaka=dacca chittagong=chattogram sylhet kathmandu pokhara thimphu
colombo kandy jaffna male yangon=rangoon mandalay naypyidaw=nay-pyi-taw bangkok chiang-mai phuket-city pattaya
vientiane luang-prabang hanoi hue da-nang=danang haiphong ho-chi-minh-city=saigon phnom-penh siem-reap kuala-lumpur
johor-bahru singapore bandar-seri-begawan jakarta surabaya bandung medan semarang makassar denpasar nusantara manila
cebu=cebu-city davao=davao-city dili beijing=peking shanghai guangzhou=canton shenzhen chengdu chongqing wuhan
nanjing=nanking tianjin=tientsin harbin xian hangzhou suzhou qingdao dalian shenyang kunming lhasa urumqi xiamen
zhengzhou changsha sanya boao hong-kong macau=macao taipei kaohsiung taichung tainan tokyo osaka kyoto nagoya sapporo
fukuoka hiroshima nagasaki yokohama kobe sendai nara kanazawa naha seoul busan=pusan daegu=taegu daejeon
gwangju=kwangju ulsan gyeongju pyeongchang sejong pyongyang kaesong wonsan ulaanbaatar=ulan-bator tashkent samarkand
bukhara almaty=alma-ata astana=nur-sultan shymkent bishkek osh dushanbe ashgabat sydney melbourne brisbane perth
adelaide canberra hobart darwin cairns townsville auckland wellington christchurch dunedin queenstown suva
port-moresby honiara port-vila noumea apia papeete nukualofa ottawa toronto montreal vancouver calgary winnipeg
halifax edmonton quebec-city saskatoon regina st-johns=saint-johns fredericton charlottetown whitehorse yellowknife
iqaluit boston chicago philadelphia washington=washington-dc new-york=new-york-city los-angeles san-francisco
san-diego san-antonio san-jose sacramento atlanta miami orlando tampa jacksonville tallahassee dallas houston austin
el-paso denver salt-lake-city las-vegas reno albuquerque santa-fe tucson portland boise detroit phoenix
minneapolis milwaukee madison indianapolis columbus cleveland cincinnati pittsburgh baltimore charlotte
raleigh charleston savannah nashville memphis louisville new-orleans baton-rouge kansas-city st-louis oklahoma-city
tulsa omaha des-moines anchorage juneau honolulu helena mexico-city guadalajara monterrey tijuana puebla cancun
acapulco oaxaca veracruz merida ciudad-juarez guatemala-city belmopan belize-city san-salvador tegucigalpa
san-pedro-sula managua panama-city havana santiago-de-cuba camaguey
holguin cienfuegos matanzas port-au-prince santo-domingo san-juan nassau bridgetown
port-of-spain castries paramaribo cayenne caracas maracaibo barquisimeto bogota medellin cali cartagena barranquilla
quito guayaquil cuenca lima cusco=cuzco arequipa trujillo la-paz sucre santa-cruz cochabamba asuncion montevideo
punta-del-este buenos-aires cordoba rosario mendoza ushuaia santiago valparaiso concepcion antofagasta
punta-arenas brasilia sao-paulo rio-de-janeiro=rio salvador recife fortaleza manaus curitiba belem porto-alegre
belo-horizonte
kumanovo tetovo bitola ohrid prilep gostivar strumica prizren gjakova=djakovica mitrovica gjilan=gnjilane
shkoder=shkodra vlore=vlora elbasan korce tuzla zenica bihac prijedor trebinje kragujevac subotica zrenjanin leskovac
osijek zadar pula vukovar karlovac sibenik kranj celje koper niksic larissa volos ioannina kavala kalamata chania
rhodes-town alexandroupolis ruse pleven stara-zagora blagoevgrad craiova brasov sibiu oradea galati ploiesti arad
balti bender miskolc pecs gyor nyiregyhaza presov zilina nitra trnava plzen=pilsen olomouc liberec zlin bialystok
rzeszow torun bydgoszcz olsztyn kielce siauliai panevezys liepaja jelgava parnu narva grodno=hrodna vitebsk mogilev
bobruisk rivne ternopil ivano-frankivsk uzhhorod chernivtsi poltava sumy chernihiv zhytomyr vinnytsia cherkasy
kropyvnytskyi kramatorsk sloviansk bakhmut avdiivka melitopol berdiansk horlivka kakhovka tambov penza saratov tver
tula ryazan smolensk kursk bryansk belgorod voronezh orenburg perm tyumen tomsk irkutsk khabarovsk makhachkala
vladikavkaz nalchik stavropol krasnodar kutaisi zugdidi sukhumi vanadzor sumgait lankaran eskisehir konya kayseri
samsun trabzon erzurum sanliurfa malatya kahramanmaras mersin denizli kassel bochum bielefeld freiburg augsburg ulm
heidelberg erfurt jena weimar potsdam magdeburg kiel lubeck osnabruck klagenfurt villach bregenz winterthur st-gallen
fribourg neuchatel dijon tours angers limoges clermont-ferrand perpignan avignon besancon caen rouen amiens tarbes pau
bayonne vitoria oviedo gijon santander valladolid salamanca murcia almeria cadiz jerez evora aveiro setubal perugia
ancona pescara salerno messina taranto ferrara parma modena brescia bergamo udine trento bolzano livorno=leghorn pisa
siena ravenna rimini sassari tilburg breda arnhem nijmegen leuven ostend kortrijk aalst esbjerg vejle kristiansand
drammen fredrikstad bodo alesund orebro vasteras helsingborg jonkoping norrkoping umea kiruna jyvaskyla lahti kuopio
rovaniemi vaasa
kumamoto niigata kagoshima okayama shizuoka hamamatsu matsuyama kitakyushu aomori akita morioka toyama nagano takamatsu
oita miyazaki matsue jinan taiyuan hefei nanchang fuzhou wenzhou guiyang nanning lanzhou xining yinchuan hohhot haikou
changchun visakhapatnam=vizag indore coimbatore madurai vijayawada agra ranchi raipur bhubaneswar dehradun shimla imphal
jodhpur udaipur mysore=mysuru mangalore nashik rajkot vadodara=baroda can-tho khon-kaen chiang-rai hat-yai ipoh kuching
kota-kinabalu yogyakarta palembang pekanbaru balikpapan banda-aceh iloilo zamboanga jeonju pohang ahvaz=ahwaz kerman
yazd rasht zahedan hamadan exeter gloucester carlisle spokane knoxville chattanooga little-rock wichita lubbock tampico
culiacan hermosillo morelia cucuta bucaramanga manizales pereira iquitos piura chiclayo temuco iquique bariloche
salta tucuman=san-miguel-de-tucuman
neuquen goiania florianopolis maceio aracaju campinas londrina benin-city enugu sokoto calabar bamenda garoua mbuji-mayi
kananga mwanza eldoret nakuru gulu hawassa mekelle gondar dire-dawa bahir-dar tobruk zinder mopti arkhangelsk syktyvkar
astrakhan izhevsk ulyanovsk barnaul krasnoyarsk la-coruna=a-coruna santiago-de-compostela logrono burgos chemnitz aachen
munster=muenster saarbrucken mainz regensburg wurzburg trier le-havre le-mans metz mulhouse poitiers la-rochelle
cherbourg calais dunkirk=dunkerque lecce foggia cosenza cremona mantua piacenza pavia novara zwolle leeuwarden hasselt
gavle sundsvall kalmar karlstad lulea hamar kolding joensuu pori tralee sligo waterford kilkenny kelowna thunder-bay
moncton ballarat bendigo rockhampton launceston palmerston-north napier rotorua invercargill
"""


_LAUNCH_SITES = """
cape-canaveral=cape-kennedy=kennedy-space-center=kennedy-space-centre=cape-canaveral-space-force-station
=cape-canaveral-air-force-station vandenberg=vandenberg-air-force-base=vandenberg-space-force-base
edwards=edwards-air-force-base white-sands=white-sands-missile-range spaceport-america boca-chica=starbase
wallops=wallops-island=wallops-flight-facility kodiak=kodiak-island=pacific-spaceport-complex
kourou=guiana-space-centre=guiana-space-center alcantara=alcantara-launch-center=alcantara-launch-centre
baikonur=baikonur-cosmodrome=baykonur=tyuratam plesetsk=plesetsk-cosmodrome vostochny=vostochny-cosmodrome
kapustin-yar svobodny=svobodny-cosmodrome dombarovsky=yasny
jiuquan=jiuquan-satellite-launch-center=jiuquan-satellite-launch-centre
xichang=xichang-satellite-launch-center=xichang-satellite-launch-centre
taiyuan=taiyuan-satellite-launch-center=taiyuan-satellite-launch-centre
wenchang=wenchang-space-launch-site=wenchang-satellite-launch-center=wenchang-spacecraft-launch-site
sriharikota=satish-dhawan-space-centre=satish-dhawan-space-center thumba
tanegashima=tanegashima-space-center=tanegashima-space-centre uchinoura=uchinoura-space-center=kagoshima-space-center
naro=naro-space-center=goheung sohae=sohae-satellite-launching-ground=tongchang-ri=dongchang-ri musudan-ri=tonghae
semnan=semnan-space-center shahrud=shahroud palmachim=palmachim-airbase woomera=woomera-test-range
mahia=mahia-peninsula hammaguir san-marco=san-marco-platform andoya=andoya-spaceport=andoya-space-center
esrange=esrange-space-center saxavord=saxavord-spaceport=unst peenemunde=peenemuende
"""
"""Sites of rockets, by what they are called in reports.  They are only held against each other: a start is told by a
town near the site too."""


@cache
def _known() -> dict[str, str]:
    """The usual name of each town, by all its names."""
    return _usual(_TOWNS)


@cache
def _sites() -> dict[str, str]:
    return _usual(_LAUNCH_SITES)


def _usual(groups: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for group in groups.replace("\n=", "=").split():
        names = group.replace("-", " ").split("=")
        found.update(dict.fromkeys(names, names[0]))
    return found


def is_town(name: str) -> bool:
    """Whether a folded name is that of a large town."""
    return name in _known()


def apart(one: str, two: str) -> bool:
    """Whether two names are those of two large towns, or of two sites.  One that stands in the other may be a part of
    it, or it."""
    first, second = words(one), words(two)
    if set(first) & set(second):
        return False
    names = " ".join(first), " ".join(second)
    return any(_two(*map(known.get, names)) for known in (_known(), _sites()))


def _two(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other
