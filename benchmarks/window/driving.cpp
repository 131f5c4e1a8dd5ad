// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/driving.h"

#include "app/window/windowprogram.h"
#include "measurement.h"
#include "models/calendarmodel.h"
#include "models/postsmodel.h"
#include "window/driver.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QCoreApplication>
#include <QScrollBar>
#include <QWheelEvent>

namespace Postrider::Bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMonths = 15; // each way
constexpr int kSteps = 200;
constexpr int kRounds = 5;

// Tells when a view showed what it was asked for: painted, after its model had answered.
class Shown final : public QObject
{
public:
    explicit Shown(QAbstractItemView &view) : m_view(view) { view.viewport()->installEventFilter(this); }

    void expect() { m_hasAnswered = m_isPainted = false; }
    void answered() { m_hasAnswered = true; }
    bool isPainted() const { return m_isPainted; }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_hasAnswered && object == m_view.viewport())
            m_isPainted = true;
        return false;
    }

private:
    QAbstractItemView &m_view;
    bool m_hasAnswered = false;
    bool m_isPainted = false;
};

// The window after its start, with its month.
struct Opened
{
    explicit Opened(const QString &folder) : program(callFor(folder))
    {
        program.start();
        driver.until([this] { return program.window().findChild<QWidget *>(u"month"_s) != nullptr; }, "the calendar");
        month = static_cast<QAbstractItemView *>(need(&program.window(), u"month"_s));
        driver.until([this] { return hasCards(); }, "the month's posts");
        driver.untilCalm();
        driver.takeLongest();
    }

    static WindowCall callFor(const QString &folder)
    {
        WindowCall call;
        call.setup.dataFolder = folder;
        return call;
    }

    const CalendarModel &calendar() const { return static_cast<const CalendarModel &>(*month->model()); }
    bool hasCards() const { return month->model()->index(1, 3).data(CalendarModel::CountRole).toInt() > 0; }
    void click(const QString &name)
    {
        auto *button = static_cast<QAbstractButton *>(need(&program.window(), name));
        driver.act([button] { button->click(); });
    }
    QAbstractItemView &openPosts()
    {
        click(u"pagePosts"_s);
        auto *view = static_cast<QAbstractItemView *>(need(&program.window(), u"posts"_s));
        driver.until([view] { return view->model()->index(0, 0).data(PostsModel::CardRole).isValid(); }, "the posts");
        driver.untilCalm();
        return *view;
    }

    Driver driver;
    WindowProgram program;
    QAbstractItemView *month = nullptr;
};

QJsonObject toJson(const QList<Stretch> &stretches)
{
    QList<double> wall, processor;
    for (const Stretch &one : stretches) {
        wall << one.wall;
        processor << one.processor;
    }
    return {{u"times"_s, double(stretches.size())},   {u"wall"_s, quantile(wall, 1)},
            {u"wallMedian"_s, quantile(wall, 0.5)},   {u"wallFirst"_s, wall.first()},
            {u"processor"_s, quantile(processor, 1)}, {u"processorMedian"_s, quantile(processor, 0.5)},
            {u"processorFirst"_s, processor.first()}};
}

} // namespace

// Onward and back again, waiting for each month and its neighbours; and once through without waiting.
QJsonObject turnMonths(const QString &folder)
{
    Opened opened(folder);
    QList<Stretch> stretches;
    for (int i = 0; i < 2 * kMonths; ++i) {
        opened.click(i < kMonths ? u"nextMonth"_s : u"previousMonth"_s);
        opened.driver.until([&] { return opened.hasCards(); }, "a month's posts");
        opened.driver.untilCalm(std::chrono::milliseconds(120));
        stretches << opened.driver.takeLongest();
    }
    for (int i = 0; i < kMonths; ++i) {
        opened.click(u"nextMonth"_s);
        stretches << opened.driver.takeLongest();
    }
    opened.driver.untilCalm();
    stretches << opened.driver.takeLongest();
    return toJson(stretches);
}

// The wheel, the scroll bar dragged from end to end, and the keys.
QJsonObject scrollPosts(const QString &folder)
{
    Opened opened(folder);
    Driver &driver = opened.driver;
    QAbstractItemView &view = opened.openPosts();
    const Stretch opening = driver.takeLongest();
    QList<Stretch> stretches;
    const auto note = [&] {
        driver.untilCalm(std::chrono::milliseconds(4));
        stretches << driver.takeLongest();
    };
    QWidget *viewport = view.viewport();
    const QPointF middle = QRectF(viewport->rect()).center();
    for (int i = 0; i < kSteps; ++i) {
        const auto place = viewport->mapToGlobal(middle);
        QCoreApplication::postEvent(viewport, new QWheelEvent(middle, place, {}, {0, -360}, {}, {}, {}, false));
        note();
    }
    QScrollBar *bar = view.verticalScrollBar();
    for (int i = 0; i < kSteps; ++i) {
        driver.act([bar, i] { bar->setValue(int(qint64(bar->maximum()) * i / kSteps)); });
        note();
    }
    for (int i = 0; i < kSteps; ++i) {
        driver.press(&view, i % 4 == 3 ? Qt::Key_Up : Qt::Key_PageUp);
        note();
    }
    driver.untilCalm();
    stretches << driver.takeLongest();
    QJsonObject json = toJson(stretches);
    json.insert(u"openingWall"_s, opening.wall);
    json.insert(u"openingProcessor"_s, opening.processor);
    return json;
}

// Each key of some words, from the press to the painted answer. Every post has a word that
// begins with the first one's first key.
QJsonObject searchPosts(const QString &folder)
{
    Opened opened(folder);
    Driver &driver = opened.driver;
    QAbstractItemView &view = opened.openPosts();
    auto &model = static_cast<PostsModel &>(*view.model());
    Shown shown(view);
    QObject::connect(&model, &PostsModel::counted, &shown, [&shown] { shown.answered(); });
    QWidget *field = need(&opened.program.window(), u"search"_s);
    driver.takeLongest();
    const int all = model.rowCount();
    double mostFound = 0;
    double most = 0;
    QMap<QString, QList<double>> times;
    const auto press = [&](int key, const QString &text, const QString &name) {
        driver.untilCalm(std::chrono::milliseconds(150)); // somebody who types a key at a time
        shown.expect();
        const double start = driver.now();
        driver.press(field, key, text);
        driver.until([&] { return shown.isPainted(); }, "an answer to a search");
        times[name] << driver.now() - start;
        most = qMax(most, driver.now() - start);
    };
    for (int round = 0; round < kRounds; ++round) {
        for (const QString &word : {u"the"_s, u"weld"_s, u"work"_s}) {
            for (qsizetype i = 0; i < word.size(); ++i) {
                press(word.at(i).toUpper().unicode(), word.mid(i, 1), word.left(i + 1));
                mostFound = qMax(mostFound, double(model.rowCount()));
            }
            press(Qt::Key_Escape, {}, u"escape"_s);
        }
    }
    QJsonObject json;
    double slowest = 0;
    for (auto at = times.cbegin(); at != times.cend(); ++at) {
        json.insert(u'"' + at.key() + u'"', quantile(at.value(), 0.5));
        slowest = qMax(slowest, quantile(at.value(), 0.5));
    }
    json.insert(u"slowest"_s, slowest);
    json.insert(u"most"_s, most);
    json.insert(u"mostFound"_s, all > 0 ? mostFound / all : 0);
    const Stretch busy = driver.takeLongest();
    json.insert(u"busyWall"_s, busy.wall);
    json.insert(u"busyProcessor"_s, busy.processor);
    return json;
}

} // namespace Postrider::Bench
