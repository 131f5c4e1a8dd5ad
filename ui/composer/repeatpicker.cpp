// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/repeatpicker.h"

#include "models/moments.h"
#include "services/recurrencewords.h"
#include "services/wording.h"
#include "ui/composer/flowlayout.h"
#include "ui/look/widgets.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;
using Look::Button;
using Look::Text;
using Kind = RepeatWish::Kind;
using End = RepeatWish::End;

namespace {

constexpr int kDatesTold = 3;
constexpr int kWidth = 380;

QHBoxLayout *rowIn(QWidget *widget)
{
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Look::Space::kSmall);
    return row;
}

// As weeks begin where the person lives.
int weekdayAt(int column)
{
    return (int(QLocale().firstDayOfWeek()) - 1 + column) % 7 + 1;
}

} // namespace

RepeatPicker::RepeatPicker(const Composition::Repetition &repetition, const From &from, QWidget *parent)
    : QFrame(parent), m_from(from), m_skipped(repetition.exceptDays), m_kind(new QComboBox), m_interval(new QSpinBox),
      m_unit(new Text({})), m_custom(new QLineEdit), m_end(new QComboBox), m_until(new QDateEdit),
      m_count(new QSpinBox), m_skip(new QDateEdit), m_sentence(new Text({}, Look::Size::Body, Look::Weight::Strong)),
      m_next(new Text({}, Look::Size::Secondary, Look::Weight::Regular, Text::Ink::Soft))
{
    setObjectName(u"repeatPicker"_s);
    setFixedWidth(kWidth);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(Look::Space::kMedium);
    column->addWidget(makeRhythm());
    m_days = makeDays();
    column->addWidget(m_days);
    m_custom->setObjectName(u"repeatRule"_s);
    m_custom->setPlaceholderText(u"FREQ=MONTHLY;BYDAY=1MO"_s);
    m_custom->setAccessibleName(tr("The rule, as calendars write it (RFC 5545)"));
    m_custom->setToolTip(m_custom->accessibleName());
    column->addWidget(m_custom);
    m_endRow = makeEnd();
    column->addWidget(m_endRow);
    m_skipping = makeSkipping();
    column->addWidget(m_skipping);
    m_sentence->setObjectName(u"repeatSentence"_s);
    m_next->setObjectName(u"repeatNext"_s);
    for (Text *text : {m_sentence, m_next}) {
        text->setWordWrap(true);
        column->addWidget(text);
    }
    fill(RepeatWish::of(repetition.rule));
    setFocusProxy(m_kind);
}

RepeatPicker::~RepeatPicker() = default;

QWidget *RepeatPicker::makeRhythm()
{
    auto *part = new QWidget;
    QHBoxLayout *row = rowIn(part);
    m_kind->setObjectName(u"repeatKind"_s);
    m_kind->setAccessibleName(tr("How it repeats"));
    m_kind->addItem(tr("Never"), int(Kind::Never));
    m_kind->addItem(tr("Daily"), int(Kind::Daily));
    m_kind->addItem(tr("Weekly"), int(Kind::Weekly));
    m_kind->addItem(tr("Monthly"), int(Kind::Monthly));
    m_kind->addItem(tr("By a rule of my own"), int(Kind::Custom));
    m_interval->setObjectName(u"repeatInterval"_s);
    m_interval->setRange(1, 99);
    m_interval->setPrefix(tr("every ", "before a number of days, weeks or months"));
    m_interval->setAccessibleName(tr("Every so many days, weeks or months"));
    row->addWidget(m_kind, 1);
    row->addWidget(m_interval);
    row->addWidget(m_unit);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RepeatPicker::edited);
    connect(m_interval, &QSpinBox::valueChanged, this, &RepeatPicker::edited);
    connect(m_custom, &QLineEdit::textEdited, this, &RepeatPicker::edited);
    return part;
}

QWidget *RepeatPicker::makeDays()
{
    auto *part = new QWidget;
    QHBoxLayout *row = rowIn(part);
    row->setSpacing(Look::Space::kTiny);
    m_weekdays.resize(7);
    for (int i = 0; i < 7; ++i) {
        const int weekday = weekdayAt(i);
        auto *day = new Button(QLocale().standaloneDayName(weekday, QLocale::ShortFormat));
        day->setCheckable(true);
        day->setMinimumWidth(0);
        day->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        day->setObjectName(u"repeatDay-%1"_s.arg(weekday));
        day->setAccessibleName(QLocale().standaloneDayName(weekday));
        row->addWidget(day, 1);
        m_weekdays[weekday - 1] = day;
        connect(day, &QAbstractButton::clicked, this, &RepeatPicker::edited);
    }
    return part;
}

QWidget *RepeatPicker::makeEnd()
{
    auto *part = new QWidget;
    QHBoxLayout *row = rowIn(part);
    m_end->setObjectName(u"repeatEnd"_s);
    m_end->setAccessibleName(tr("When it ends"));
    m_end->addItem(tr("Without an end"), int(End::Never));
    m_end->addItem(tr("Until"), int(End::On));
    m_end->addItem(tr("After"), int(End::After));
    m_until->setObjectName(u"repeatUntil"_s);
    m_until->setCalendarPopup(true);
    m_until->setAccessibleName(tr("The last day"));
    m_until->setDate((m_from.start.isValid() ? m_from.start.date() : m_from.now.date()).addMonths(3));
    m_count->setObjectName(u"repeatCount"_s);
    m_count->setRange(1, 999);
    m_count->setSuffix(tr(" times"));
    m_count->setAccessibleName(tr("How many times"));
    row->addWidget(m_end, 1);
    row->addWidget(m_until, 1);
    row->addWidget(m_count, 1);
    connect(m_end, &QComboBox::currentIndexChanged, this, &RepeatPicker::edited);
    connect(m_until, &QDateEdit::dateChanged, this, &RepeatPicker::edited);
    connect(m_count, &QSpinBox::valueChanged, this, &RepeatPicker::edited);
    return part;
}

QWidget *RepeatPicker::makeSkipping()
{
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Look::Space::kSmall);
    auto *line = new QWidget;
    QHBoxLayout *row = rowIn(line);
    m_skip->setObjectName(u"skipDay"_s);
    m_skip->setCalendarPopup(true);
    m_skip->setAccessibleName(tr("A day to leave out"));
    m_skip->setDate(m_from.start.isValid() ? m_from.start.date() : m_from.now.date());
    auto *add = new Button(tr("Leave this day out"));
    add->setObjectName(u"addSkipDay"_s);
    row->addWidget(m_skip, 1);
    row->addWidget(add);
    column->addWidget(line);
    m_skippedList = new QWidget;
    column->addWidget(m_skippedList);
    connect(add, &Button::clicked, this, [this] {
        if (!m_skipped.contains(m_skip->date()))
            m_skipped << m_skip->date();
        std::sort(m_skipped.begin(), m_skipped.end());
        edited();
    });
    return part;
}

void RepeatPicker::fill(const RepeatWish &wish)
{
    const QList<QObject *> quiet{m_kind, m_interval, m_end, m_until, m_count};
    for (QObject *each : quiet)
        each->blockSignals(true);
    m_kind->setCurrentIndex(m_kind->findData(int(wish.kind)));
    m_interval->setValue(wish.interval);
    for (int i = 0; i < 7; ++i)
        m_weekdays.at(i)->setChecked(wish.weekdays.contains(i + 1));
    m_custom->setText(wish.custom);
    m_end->setCurrentIndex(m_end->findData(int(wish.end)));
    if (wish.until.isValid())
        m_until->setDate(wish.until);
    m_count->setValue(wish.count);
    for (QObject *each : quiet)
        each->blockSignals(false);
    arrange();
    showSkipped();
    tell();
}

RepeatWish RepeatPicker::wish() const
{
    RepeatWish wish;
    wish.kind = Kind(m_kind->currentData().toInt());
    wish.interval = m_interval->value();
    for (int i = 0; i < 7; ++i) {
        if (m_weekdays.at(i)->isChecked())
            wish.weekdays << i + 1;
    }
    wish.end = End(m_end->currentData().toInt());
    wish.until = m_until->date();
    wish.count = m_count->value();
    wish.custom = m_custom->text();
    return wish;
}

Composition::Repetition RepeatPicker::repetition() const
{
    const QString rule = wish().rule();
    return {rule, rule.isEmpty() ? QList<QDate>() : m_skipped};
}

void RepeatPicker::edited()
{
    // Weekly begins with the day of its first post.
    const bool hasDay = std::any_of(m_weekdays.begin(), m_weekdays.end(),
                                    [](const QAbstractButton *day) { return day->isChecked(); });
    if (wish().kind == Kind::Weekly && !hasDay && m_from.start.isValid())
        m_weekdays.at(m_from.start.date().dayOfWeek() - 1)->setChecked(true);
    arrange();
    showSkipped();
    tell();
    Q_EMIT changed(repetition());
}

void RepeatPicker::arrange()
{
    const RepeatWish chosen = wish();
    const bool isForm = chosen.kind != Kind::Never && chosen.kind != Kind::Custom;
    m_interval->setVisible(isForm);
    m_unit->setVisible(isForm);
    //: after "every 2"
    m_unit->setText(chosen.kind == Kind::Daily        ? tr("day(s)", nullptr, chosen.interval)
                        : chosen.kind == Kind::Weekly ? tr("week(s)", nullptr, chosen.interval)
                                                      : tr("month(s)", nullptr, chosen.interval));
    m_days->setVisible(chosen.kind == Kind::Weekly);
    m_custom->setVisible(chosen.kind == Kind::Custom);
    m_endRow->setVisible(isForm);
    m_until->setVisible(chosen.end == End::On);
    m_count->setVisible(chosen.end == End::After);
    m_skipping->setVisible(chosen.kind != Kind::Never);
    adjustSize();
}

void RepeatPicker::showSkipped()
{
    qDeleteAll(m_skippedList->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    if (!m_skippedList->layout())
        new FlowLayout(Look::Space::kTiny, m_skippedList);
    for (const QDate &day : std::as_const(m_skipped)) {
        auto *chip = new Button(
            tr("%1 ✕", "a day that can be taken away").arg(QLocale().toString(day, QLocale::ShortFormat)),
            Button::Kind::Quiet);
        chip->setObjectName(u"skipped-"_s + day.toString(Qt::ISODate));
        chip->setAccessibleName(tr("Do not leave out %1").arg(QLocale().toString(day, QLocale::LongFormat)));
        connect(chip, &Button::clicked, this, [this, day] {
            m_skipped.removeAll(day);
            QMetaObject::invokeMethod(this, &RepeatPicker::edited, Qt::QueuedConnection); // the button goes with it
        });
        m_skippedList->layout()->addWidget(chip);
    }
    m_skippedList->setVisible(!m_skipped.isEmpty());
}

void RepeatPicker::tell()
{
    const Composition::Repetition chosen = repetition();
    m_sentence->setTone(Look::Tone::Plain);
    m_next->clear();
    m_next->hide();
    if (chosen.rule.isEmpty()) {
        m_sentence->setText(tr("It goes out once."));
        return;
    }
    const Recurrence recurrence{chosen.rule, bare(m_from.start), m_from.zone, chosen.exceptDays, {}};
    if (!m_from.start.isValid()) {
        m_sentence->setText(sentenceFor(recurrence));
        m_next->setText(tr("Choose a time for the first one; the others follow from it."));
        m_next->show();
        return;
    }
    if (const Outcome checked = checkRecurrence(recurrence); !checked) {
        m_sentence->setTone(Look::Tone::Bad);
        m_sentence->setText(sentenceFor(wordedRuleError(checked.error())));
        return;
    }
    m_sentence->setText(sentenceFor(recurrence));
    const auto next = occurrencesAfter(recurrence, m_from.now, kDatesTold);
    QStringList dates;
    for (const Occurrence &occurrence : next.value_or(QList<Occurrence>()))
        dates << momentInWords(occurrence.utc, m_from.zone, m_from.now);
    m_next->setText(dates.isEmpty() ? tr("No date is left.") : tr("Next: %1").arg(dates.join(u" · "_s)));
    m_next->show();
}

} // namespace Postrider
