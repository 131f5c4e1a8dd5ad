// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/windowprogram.h"

#include "app/window/firstpaint.h"
#include "base/enumword.h"
#include "models/answer.h"
#include "services/wording.h"
#include "ui/look/tokens.h"
#include "ui/people/firstrun.h"
#include "ui/people/signinpage.h"
#include "ui/window/doorpage.h"

#include <QApplication>
#include <QDesktopServices>
#include <QFontMetrics>
#include <QTimer>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

// What the desktop starts at login: hidden, on the same folder.
QStringList loginArguments(const Setup &setup)
{
    QStringList arguments{u"--hidden"_s};
    if (setup.dataFolder != Application::defaultFolder())
        arguments << u"--data-dir"_s << setup.dataFolder;
    return arguments;
}

Look::Theme::Scheme schemeFrom(const Preferences &preferences)
{
    return enumFromWord<Look::Theme::Scheme>(preferences.value(u"look/theme"_s).toString())
        .value_or(Look::Theme::Scheme::System);
}

} // namespace

WindowProgram::WindowProgram(const WindowCall &call)
    : m_call(call), m_preferences(call.setup.dataFolder), m_theme(call.scheme.value_or(schemeFrom(m_preferences))),
      m_app(call.setup), m_window(m_preferences), m_help(m_app, m_window), m_idleLock(m_preferences),
      m_autostart(QCoreApplication::applicationFilePath(), loginArguments(call.setup))
{
    connect(&m_app, &Application::storeTouched, &m_watch, &StoreWatch::tell);
    connect(&m_preferences, &Preferences::changed, this, &WindowProgram::obey);
    connect(&m_idleLock, &IdleLock::idled, this, &WindowProgram::showLock);
    connectWindow();
}

WindowProgram::~WindowProgram()
{
    m_composers.reset();
    m_window.leave();
}

void WindowProgram::connectWindow()
{
    connect(&m_window, &MainWindow::closeAsked, this, &WindowProgram::closeAsked);
    connect(&m_window, &MainWindow::quitAsked, this, &WindowProgram::quit);
    connect(&m_window, &MainWindow::lockAsked, this, &WindowProgram::showLock);
    connect(&m_window, &MainWindow::missesCounted, this, [this](int misses) {
        if (m_background)
            m_background->tray().setMisses(misses);
    });
}

void WindowProgram::start()
{
    open();
    // While the keychain is asked: the first look for a font takes as long as all that is painted with it.
    QTimer::singleShot(0, this, [] {
        for (const auto weight : {Look::Weight::Regular, Look::Weight::Strong})
            (void)QFontMetrics(Look::font(Look::Size::Body, weight)).horizontalAdvance(u'x');
    });
}

void WindowProgram::open()
{
    answer(m_app.open(Application::Needs::Vault), this, [this](const Outcome &outcome) { opened(outcome); });
}

void WindowProgram::opened(const Outcome &outcome)
{
    if (!outcome) {
        auto *door = new DoorPage(outcome.error(), m_app.dataFolder());
        connect(door, &DoorPage::retryAsked, this, &WindowProgram::open);
        connect(door, &DoorPage::quitAsked, this, &WindowProgram::quit);
        connect(door, &DoorPage::passphraseGiven, this, [this](const Secret &passphrase) {
            m_app.setPassphrase(passphrase);
            open();
        });
        m_window.showDoor(door);
        m_window.present(); // hidden or not: a due post waits for this
        return;
    }
    m_background = std::make_unique<Background>(
        Background::Parts{m_app, m_watch, m_circumstances, m_sendings, m_go, m_preferences}, m_call.bus);
    connect(&m_background->tray(), &Tray::openAsked, this, &WindowProgram::raise);
    connect(&m_background->tray(), &Tray::quitAsked, this, &WindowProgram::quit);
    connect(&m_background->tray(), &Tray::newPostAsked, &m_go, [this] { m_go.compose(); });
    connect(&m_background->notifier(), &Notifier::openAsked, this, &WindowProgram::raise);
    if (m_call.isHidden)
        work();
    else
        new FirstPaint(m_window, m_background.get(), [this] { work(); });
    answer(m_app.users().list(Background::engine()), this, [this](const Result<QList<User>> &users) {
        if (users)
            greet(*users);
        else
            opened(fail(users.error()));
    });
}

void WindowProgram::work()
{
    m_background->start();
    m_porter = std::make_unique<Porter>(m_app, m_preferences, m_door);
}

void WindowProgram::greet(const QList<User> &users)
{
    if (users.isEmpty())
        return showFirstRun();
    answer(m_app.session().restore(), this, [this](const Result<Actor> &actor) {
        if (actor)
            return enter(*actor, [this] { m_composers->reopenKept(); });
        showSignIn();
        showUnlessHidden();
    });
}

void WindowProgram::showFirstRun()
{
    auto *page = new FirstRun(m_app.users(), m_preferences);
    const auto actor = std::make_shared<Actor>();
    const auto wanted = std::make_shared<std::optional<PlatformId>>();
    connect(page, &FirstRun::userMade, this, [this, actor](const Actor &made) {
        *actor = made;
        // Whoever set up this computer is not asked again at the next start; where nothing can be kept they are.
        m_app.session().keep(made);
    });
    connect(page, &FirstRun::wantsPractice, this, [this, actor] { addPracticeAccount(*actor); });
    connect(page, &FirstRun::wantsConnect, this, [wanted](PlatformId platform) { *wanted = platform; });
    connect(page, &FirstRun::finished, this, [this, actor, wanted] {
        enter(*actor, [this, wanted] {
            if (*wanted)
                m_go.connectAccount(**wanted);
        });
    });
    m_window.showDoor(page);
    m_window.present();
}

void WindowProgram::addPracticeAccount(const Actor &actor)
{
    answer(m_app.addPracticeAccount(actor), this, [this](const Result<Integration> &account) {
        m_window.say(account ? tr("You are on the practice network as %1.").arg(account->platformUsername)
                             : sentenceFor(account.error()));
    });
}

void WindowProgram::showSignIn(const QString &notice)
{
    auto *page = new SignInPage(m_app.users(), m_preferences);
    page->setNotice(notice);
    connect(page, &SignInPage::signedIn, this, [this](const Actor &actor, bool keep) {
        if (keep)
            m_app.session().keep(actor);
        enter(actor, [this] { m_composers->reopenKept(); });
    });
    m_window.showDoor(page);
}

void WindowProgram::showLock()
{
    if (!m_desk)
        return;
    const User user = m_desk->user;
    leaveDesk([this, user] {
        auto *page = SignInPage::locked(m_app.users(), m_preferences, user);
        connect(page, &SignInPage::signedIn, this, [this](const Actor &actor) { enter(actor); });
        connect(page, &SignInPage::otherPersonAsked, this, [this] {
            m_app.session().forget();
            showSignIn();
        });
        m_window.showDoor(page);
    });
}

void WindowProgram::enter(const Actor &actor, std::function<void()> then)
{
    answer(m_app.users().list(actor), this, [this, actor, then](const Result<QList<User>> &users) {
        const auto own = std::find_if(users ? users->begin() : QList<User>::const_iterator(),
                                      users ? users->end() : QList<User>::const_iterator(),
                                      [&](const User &user) { return user.id == actor.id; });
        if (!users || own == users->end())
            return showSignIn(users ? QString() : sentenceFor(users.error()));
        enterAs(actor, *own);
        if (then)
            then();
        showUnlessHidden();
    });
}

void WindowProgram::enterAs(const Actor &actor, const User &user)
{
    m_desk = std::make_unique<Desk>(Desk{m_app.users(),
                                         m_app.accounts(),
                                         m_app.apps(),
                                         m_app.posts(),
                                         m_app.takedowns(),
                                         m_app.compose(),
                                         m_app.media(),
                                         m_app.imports(),
                                         m_app.networks(),
                                         m_app.queue(),
                                         m_app.slots(),
                                         m_app.misses(),
                                         m_app.series(),
                                         m_app.analytics(),
                                         m_app.keys(),
                                         m_app.approvals(),
                                         m_app.needs(),
                                         m_app.audits(),
                                         m_app.clock(),
                                         m_watch,
                                         m_circumstances,
                                         m_sendings,
                                         m_door,
                                         m_go,
                                         m_preferences,
                                         actor,
                                         user,
                                         m_app.dataFolder(),
                                         [](const QUrl &address) { QDesktopServices::openUrl(address); },
                                         [this, actor] { return m_app.addPracticeAccount(actor); }});
    m_composers = std::make_unique<Composers>(*m_desk);
    connectDesk();
    m_window.enter(*m_desk);
    m_background->setActor(actor, QTimeZone(user.timezone));
    m_pausing = std::make_unique<PauseMenu>(PauseMenu::Parts{m_app.queue(), m_app.accounts(), m_app.posts(),
                                                             m_app.clock(), m_watch, m_go, actor, user.timezone});
    m_background->tray().setPausing(m_pausing.get());
    m_idleLock.setArmed(true);
}

void WindowProgram::connectDesk()
{
    connect(&m_go, &Navigator::composeAsked, m_composers.get(), &Composers::compose);
    connect(&m_go, &Navigator::editAsked, m_composers.get(), &Composers::edit);
}

void WindowProgram::leaveDesk(std::function<void()> then)
{
    m_idleLock.setArmed(false);
    m_background->setActor(std::nullopt);
    m_pausing.reset();
    auto *watcher = new QFutureWatcher<void>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, then] {
        watcher->deleteLater();
        m_composers.reset();
        m_window.leave();
        m_desk.reset();
        then();
    });
    watcher->setFuture(m_composers->closeAll());
}

void WindowProgram::closeAsked()
{
    const bool keeps = m_preferences.value(u"background/keepPublishing"_s, true).toBool();
    if (!keeps || !m_background || !m_background->tray().isAvailable())
        return quit(); // never hide the only window where nothing brings it back
    m_window.hide();
    m_background->notifier().closedToTray();
}

void WindowProgram::quit()
{
    if (std::exchange(m_isQuitting, true))
        return;
    m_window.hide();
    if (!m_desk)
        return QCoreApplication::quit();
    leaveDesk([] { QCoreApplication::quit(); });
}

void WindowProgram::raise()
{
    m_window.present();
}

void WindowProgram::obey(const QString &preference)
{
    if (preference == "look/theme"_L1)
        m_theme.setScheme(schemeFrom(m_preferences));
    if (preference != "background/startAtLogin"_L1)
        return;
    const bool isOn = m_preferences.value(preference).toBool();
    if (const Outcome done = m_autostart.setOn(isOn); !done)
        m_window.say(sentenceFor(done.error()));
}

// Asked for once, at the start. The desktop says within ten seconds whether there is a tray to come back from.
void WindowProgram::showUnlessHidden()
{
    const bool isHidden = std::exchange(m_call.isHidden, false);
    if (!isHidden || !m_preferences.value(u"background/keepPublishing"_s, true).toBool())
        return m_window.present();
    Tray &tray = m_background->tray();
    if (tray.isSettled())
        return stayHidden(tray.isAvailable());
    connect(&tray, &Tray::settled, this, &WindowProgram::stayHidden);
}

void WindowProgram::stayHidden(bool hasTray)
{
    if (!hasTray)
        m_window.present();
}

} // namespace Postrider
